namespace CellOs.GVisor.Backend;

/// <summary>What came of destroying a cell.</summary>
/// <param name="CellId">The cell's <c>spec.id</c>.</param>
/// <param name="Destroyed">Whether nothing of it is left, which was looked for.</param>
/// <param name="PeersTrackedAfter">How many other cells the backend still has.</param>
public sealed record TeardownReport(string CellId, bool Destroyed, int PeersTrackedAfter)
{
    /// <summary>What was looked for on the host, and what was found.</summary>
    public CellTeardownReport? Evidence { get; init; }
}
