namespace CellOs.GVisor.Soak.Events;

/// <summary>All that can happen to a cell here.</summary>
internal static class SoakEvents
{
    public static IReadOnlyList<SoakEvent> All { get; } =
    [
        new("exits", RunToTheEnd.ExitsAsync),
        new("dies by its own signal", RunToTheEnd.DiesAsync),
        new("writes", RunToTheEnd.WritesAsync),
        new("reads what it is given", RunToTheEnd.ReadsAsync),
        new("has a secret", RunToTheEnd.HasSecretAsync),
        new("comes from a pool", RunToTheEnd.ComesFromPoolAsync),
        new("runs more programs", RunToTheEnd.RunsMoreAsync),
        new("has no program", Faults.HasNoProgramAsync),
        new("has no source for a mount", Faults.HasNoSourceAsync),
        new("reaches its memory limit", Faults.ReachesMemoryLimitAsync),
        new("reaches its limit of processes", Faults.ReachesProcessLimitAsync),
        new("outlives its time", Faults.OutlivesItsTimeAsync),
        new("has a stream that throws", Faults.HasStreamThatThrowsAsync),
        new("is cancelled in a run", Ends.IsCancelledAsync),
        new("is cancelled in a start", Ends.IsCancelledInStartAsync),
        new("is stopped", Ends.IsStoppedAsync),
        new("is killed", Ends.IsKilledAsync),
        new("is disposed", Ends.IsDisposedAsync),
        new("is ended in many ways at once", Ends.IsEndedInManyWaysAsync),
        new("is paused and ended", Ends.IsPausedAndEndedAsync),
        new("is looked at as it ends", Ends.IsLookedAtAsItEndsAsync),
        new("loses runsc", Losses.LosesRunscAsync),
        new("loses its sandbox", Losses.LosesSandboxAsync),
        new("loses its gofer", Losses.LosesGoferAsync),
        new("loses a process while it starts", Losses.LosesProcessWhileItStartsAsync),
        new("has a pool that loses a sandbox", Pools.LosesSandboxAsync),
        new("has a pool that is disposed of", Pools.IsDisposedOfAsync),
    ];
}

/// <summary>Something that happens to a cell.</summary>
/// <param name="Name">What, of the cell.</param>
/// <param name="Happen">Runs a cell to which it happens.</param>
internal sealed record SoakEvent(string Name, Func<Trial, Task<Ending>> Happen);
