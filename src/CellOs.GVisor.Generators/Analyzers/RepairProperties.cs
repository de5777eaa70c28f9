using System.Collections.Immutable;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Analyzers;

/// <summary>A repair on its way from the analyzer to the code fix, as a diagnostic's properties.</summary>
internal static class RepairProperties
{
    private const string KindKey = "RepairKind";
    private const string ValueKey = "RepairValue";
    private const string OriginalKey = "RepairOriginal";
    private const string PointerKey = "JsonPointer";

    /// <summary>A repair, and where in the configuration it belongs.</summary>
    public static ImmutableDictionary<string, string?> Write(Repair? repair, string pointer) =>
        repair is null ? ImmutableDictionary<string, string?>.Empty : Write(repair).Add(PointerKey, pointer);

    public static ImmutableDictionary<string, string?> Write(Repair repair) => ImmutableDictionary<string, string?>.Empty
        .Add(KindKey, repair.Kind.ToString())
        .Add(ValueKey, repair.Value)
        .Add(OriginalKey, repair.Original);

    public static Repair? Read(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(KindKey, out var kind) || !Enum.TryParse<RepairKind>(kind, out var parsed))
        {
            return null;
        }

        properties.TryGetValue(ValueKey, out var value);
        properties.TryGetValue(OriginalKey, out var original);
        return new Repair(parsed, value ?? "") { Original = original ?? "" };
    }

    /// <summary>The JSON pointer of the finding.</summary>
    public static string ReadPointer(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(PointerKey, out var pointer) ? pointer ?? "" : "";
}
