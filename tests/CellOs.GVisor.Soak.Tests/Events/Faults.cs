using CellOs.GVisor.Soak.Host;

namespace CellOs.GVisor.Soak.Events;

/// <summary>Cells that cannot do what they are to.</summary>
internal static class Faults
{
    private static readonly string[] MemoryHogs = ["head -c 200m /dev/zero > /tmp/x; sleep 1000", "a=x; while true; do a=$a$a; done"];

    public static Task<Ending> HasNoProgramAsync(Trial trial)
        => trial.ToTheEndAsync(new Marked<NotThere>(new NotThere()), static result => result is { Outcome: CellOutcome.RuntimeFailed, Stage: CellStage.Start, RunscLog: not null });

    public static async Task<Ending> HasNoSourceAsync(Trial trial)
    {
        try
        {
            return await trial.ToTheEndAsync(new Marked<Scripted>(new Scripted { Script = "true", Data = trial.Bed.Data + "/not-there" }), static _ => false).ConfigureAwait(false);
        }
        catch (CellLaunchException e)
        {
            return new Ending(e.Kind is CellErrorKind.FileSystemUnfit, e.Kind is CellErrorKind.FileSystemUnfit ? "refused" : e.ToString());
        }
    }

    public static Task<Ending> ReachesMemoryLimitAsync(Trial trial)
        => trial.ToTheEndAsync(
            new Marked<Scripted>(new Scripted { Script = MemoryHogs[trial.Random.Next(MemoryHogs.Length)], MemoryBytes = 64 << 20 }),
            static result => result is { Outcome: CellOutcome.OutOfMemory, ReachedLimit: CellLimit.MemoryBytes });

    public static Task<Ending> ReachesProcessLimitAsync(Trial trial)
        => trial.ToTheEndAsync(
            new Marked<Scripted>(new Scripted { Script = "f() { f | f & }; f; sleep 1000", Pids = 60 + trial.Random.Next(40) }),
            static result => result is { Outcome: CellOutcome.RuntimeFailed, Stage: CellStage.Run, ReachedLimit: CellLimit.Pids });

    // Under load its time may be over before it has started: then there is no cell to wait for.
    public static Task<Ending> OutlivesItsTimeAsync(Trial trial)
        => trial.ToTheEndAsync(new Marked<Brief>(new Brief()), static result => result is { Outcome: CellOutcome.TtlExpired });

    public static async Task<Ending> HasStreamThatThrowsAsync(Trial trial)
    {
        try
        {
            var result = await Trial.Script("while true; do echo flood; done").RunAsync(trial.Options(new ThrowingStream(trial.Random.Next(10_000)))).ConfigureAwait(false);
            return trial.Judge(result, static _ => false);
        }
        catch (IOException e)
        {
            return new Ending(e.Message == ThrowingStream.Words, e.Message == ThrowingStream.Words ? "its exception" : e.ToString());
        }
    }
}
