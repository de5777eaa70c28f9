using System.Collections.Immutable;
using System.Globalization;
using CellOs.GVisor.Generators.Declaration;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>The names of generated files: one for each cell, the same in every build.</summary>
internal static class HintName
{
    private const string Extension = ".g.cs";

    /// <summary><c>Namespace.Outer+Inner</c>: '+' keeps a nested type apart from a namespace of the same name.</summary>
    public static string Of(CellDeclaration declaration)
    {
        var names = declaration.ContainingTypes.Select(static type => type.Name).Concat([declaration.Type.Name]);
        var type = string.Join("+", names);
        return declaration.Namespace.Length == 0 ? type : declaration.Namespace + "." + type;
    }

    /// <summary>The names that another one equals but for letter case.</summary>
    public static EquatableArray<string> FindClashes(ImmutableArray<string?> names) => new(
        [.. names.OfType<string>().GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1).SelectMany(static group => group)]);

    /// <summary>The file's name, told apart where it clashes by the places of its capital letters.</summary>
    public static string Resolve(string name, EquatableArray<string> clashes)
    {
        foreach (var clash in clashes)
        {
            if (clash == name)
            {
                return name + "-" + Capitals(name) + Extension;
            }
        }

        return name + Extension;
    }

    private static string Capitals(string name) => string.Join(
        "-",
        Enumerable.Range(0, name.Length)
            .Where(index => char.ToLowerInvariant(name[index]) != name[index])
            .Select(static index => index.ToString(CultureInfo.InvariantCulture)));
}
