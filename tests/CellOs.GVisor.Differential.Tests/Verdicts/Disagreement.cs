namespace CellOs.GVisor.Differential.Verdicts;

/// <summary>The rules say one thing of a cell, a release shows another.</summary>
/// <param name="Kind">What sort of thing, for shrinking: what is left must disagree in the same way.</param>
/// <param name="Words">The sentence for people.</param>
internal sealed record Disagreement(string Kind, string Words);
