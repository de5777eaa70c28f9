using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>A piece of a cell's document: what is constant, and what is filled in.</summary>
internal abstract record TemplatePart;

/// <summary>Constant JSON.</summary>
internal sealed record ConstantPart(string Json) : TemplatePart;

/// <summary>A comma, unless the array or object at hand is still empty: only known at run time.</summary>
internal sealed record SeparatorPart : TemplatePart
{
    public static SeparatorPart Instance { get; } = new();
}

/// <summary>The line break before the end of an array or object, unless it is empty: only known at run time.</summary>
internal sealed record EndPart(string NewLine) : TemplatePart;

/// <summary>The value of a hole.</summary>
internal sealed record ValuePart(Hole Hole, ValueUse Use) : TemplatePart;

/// <summary>
/// What only the launcher knows: a member of <c>CellPlacement</c>, or a constant when there is no placement; in a
/// <see cref="PlacementBlock"/> there always is.
/// </summary>
internal sealed record PlacementPart(string Member, string? Otherwise) : TemplatePart;

/// <summary>Parts that are there only if a hole is, or once for each of its elements.</summary>
internal sealed record HoleBlock(Hole Hole, bool IsSwitch, IReadOnlyList<TemplatePart> Parts) : TemplatePart;

/// <summary>Parts that are there only if the launcher fills a member of <c>CellPlacement</c>.</summary>
internal sealed record PlacementBlock(string Member, IReadOnlyList<TemplatePart> Parts) : TemplatePart;

/// <summary>What a value is written as.</summary>
internal enum ValueUse
{
    Text,
    Path,
    Limit,
    CpuQuota,
    TenantId,
}
