namespace CellOs.GVisor.Differential.Honour;

/// <summary>Something that the definition says and the sandbox does not do.</summary>
/// <param name="Pointer">Where the definition says it.</param>
/// <param name="Wanted">What it says.</param>
/// <param name="Found">What there is.</param>
internal sealed record Departure(string Pointer, string Wanted, string Found)
{
    public override string ToString() => $"{Pointer}: wanted {Wanted}, found {Found}";
}
