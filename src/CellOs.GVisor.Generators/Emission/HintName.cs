using System.Collections.Immutable;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>The names of generated files: one for each cell, the same in every build.</summary>
internal static class HintName
{
    private const string Extension = ".g.cs";

    /// <summary>So short that a person reads past it, so long that no two of a project's names meet in it.</summary>
    private const int DigestLength = 12;

    /// <summary><c>Namespace.Outer+Inner</c>: '+' keeps a nested type apart from a namespace of the same name.</summary>
    public static string Of(CellDeclaration declaration)
    {
        var names = declaration.ContainingTypes.Select(static type => type.Name).Concat([declaration.Type.Name]);
        var type = string.Join("+", names);
        return declaration.Namespace.Length == 0 ? type : declaration.Namespace + "." + type;
    }

    /// <summary>The names that another one equals, be it but for letter case.</summary>
    public static EquatableArray<string> FindClashes(ImmutableArray<string?> names) => new(
        [.. names.OfType<string>().GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1).SelectMany(static group => group)]);

    /// <summary>
    /// The file's name, with a digest where it clashes; <see langword="null"/> when several types, which cannot compile, have it.
    /// </summary>
    public static string? Resolve(string name, EquatableArray<string> clashes) => clashes.Count(clash => clash == name) switch
    {
        0 => name + Extension,
        1 => name + "-" + Sha256Text.Of(name).Substring(0, DigestLength) + Extension,
        _ => null,
    };
}
