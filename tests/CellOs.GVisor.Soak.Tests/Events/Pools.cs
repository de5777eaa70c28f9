using CellOs.GVisor.Soak.Host;

namespace CellOs.GVisor.Soak.Events;

/// <summary>Cells from a pool of their own, to which something happens.</summary>
internal static class Pools
{
    public static async Task<Ending> LosesSandboxAsync(Trial trial)
    {
        var pool = Make(trial);
        await using (pool.ConfigureAwait(false))
        {
            await Task.Delay(trial.Delay() / 2).ConfigureAwait(false);
            var isKilled = Losses.TryKill(trial.OwnWorkDirectory, trial.Random.Next(2) == 0 ? "runsc-sandbox" : SoakReleases.Path(trial.Release));
            var running = await pool.TakeAsync().ConfigureAwait(false);
            await using (running.ConfigureAwait(false))
            {
                // Whatever became of the one that was killed, the one that is taken lives.
                var ending = trial.Judge(await running.WaitAsync().ConfigureAwait(false), static result => result is { Outcome: CellOutcome.Exited, ExitCode: 9 });
                var statistics = pool.Statistics;
                return ending.IsExpected ? ending with { Words = $"{ending.Words}, {(statistics.Warm == 1 ? "warm" : "cold")}{(isKilled ? "" : ", nothing killed")}" } : ending with { Words = $"{ending.Words} {statistics}" };
            }
        }
    }

    public static async Task<Ending> IsDisposedOfAsync(Trial trial)
    {
        var pool = Make(trial);
        await Task.Delay(trial.Delay() / 2).ConfigureAwait(false);
        var made = pool.Statistics.Ready;
        await pool.DisposeAsync().ConfigureAwait(false);
        return new Ending(
            !Directory.Exists(trial.OwnWorkDirectory) || Directory.GetDirectories(trial.OwnWorkDirectory).Length == 0,
            made == 0 ? "none was ready" : "some were ready");
    }

    private static CellPool<Marked<Scripted>> Make(Trial trial)
        => new(Trial.Script("exit 9"), new CellPoolOptions { Run = trial.Options(workDirectory: trial.OwnWorkDirectory) });
}
