namespace CellOs.GVisor.Soak.Events;

/// <summary>Cells that their caller ends.</summary>
internal static class Ends
{
    private const string Sleeper = "echo up; sleep 1000";
    private const string Quits = "trap 'exit 5' TERM; echo up; while true; do sleep 0.05; done";
    private const string Ignores = "trap '' TERM; echo up; while true; do sleep 1000; done";

    private static readonly TimeSpan LongGrace = TimeSpan.FromMinutes(5);

    public static async Task<Ending> IsCancelledAsync(Trial trial)
    {
        using var cancellation = new CancellationTokenSource(trial.Delay());
        var result = await Trial.Script("sleep 2; exit 7").RunAsync(trial.Options(), cancellation.Token).ConfigureAwait(false);

        // Given up before runsc was found, there is no release to tell.
        return result is { Outcome: CellOutcome.Cancelled, RunscRelease: null }
            ? new Ending(true, "Cancelled")
            : trial.Judge(result, static result => result is { Outcome: CellOutcome.Cancelled } or { Outcome: CellOutcome.Exited, ExitCode: 7 });
    }

    public static async Task<Ending> IsCancelledInStartAsync(Trial trial)
    {
        using var cancellation = new CancellationTokenSource(trial.Delay());
        try
        {
            var running = await Trial.Script("exit 7").StartAsync(trial.Options(), cancellation.Token).ConfigureAwait(false);
            await using (running.ConfigureAwait(false))
            {
                // Once it has started, the token does nothing to it.
                return trial.Judge(await running.WaitAsync().ConfigureAwait(false), static result => result is { Outcome: CellOutcome.Exited, ExitCode: 7 });
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new Ending(true, "given up");
        }
    }

    public static async Task<Ending> IsStoppedAsync(Trial trial)
    {
        (string Script, TimeSpan Grace, int? Code, int? Signal) program = trial.Random.Next(3) switch
        {
            0 => (Sleeper, LongGrace, null, 15),
            1 => (Quits, LongGrace, 5, null),
            _ => (Ignores, TimeSpan.FromMilliseconds(1 + trial.Random.Next(500)), null, 9),
        };
        var running = await trial.UpAsync(Trial.Script(program.Script)).ConfigureAwait(false);
        await using (running.ConfigureAwait(false))
        {
            return trial.Judge(await running.StopAsync(program.Grace).ConfigureAwait(false), result => result.Outcome is CellOutcome.Stopped && result.ExitCode == program.Code && result.Signal == program.Signal);
        }
    }

    public static async Task<Ending> IsKilledAsync(Trial trial)
    {
        var running = await Trial.Script(Sleeper).StartAsync(trial.Options()).ConfigureAwait(false);
        await using (running.ConfigureAwait(false))
        {
            await Task.Delay(trial.Delay() / 4).ConfigureAwait(false);
            return trial.Judge(await running.KillAsync().ConfigureAwait(false), static result => result is { Outcome: CellOutcome.Stopped, Signal: 9 });
        }
    }

    public static async Task<Ending> IsDisposedAsync(Trial trial)
    {
        var running = await Trial.Script("while true; do echo flood; done").StartAsync(trial.Options()).ConfigureAwait(false);
        await Task.Delay(trial.Delay() / 4).ConfigureAwait(false);
        await running.DisposeAsync().ConfigureAwait(false);
        return trial.Judge(await running.WaitAsync().ConfigureAwait(false), static result => result is { Outcome: CellOutcome.Stopped, Signal: 9 });
    }

    public static async Task<Ending> IsEndedInManyWaysAsync(Trial trial)
    {
        var running = await Trial.Script(Sleeper).StartAsync(trial.Options()).ConfigureAwait(false);
        await Task.Delay(trial.Delay() / 4).ConfigureAwait(false);
        Task<CellResult>[] ways = [running.KillAsync(), running.StopAsync(TimeSpan.FromMilliseconds(1)), running.StopAsync(LongGrace), running.WaitAsync()];
        await running.DisposeAsync().ConfigureAwait(false);
        var results = await Task.WhenAll(ways).ConfigureAwait(false);
        return trial.Judge(results[0], result => result is { Outcome: CellOutcome.Stopped, Signal: 9 or 15 } && results.All(other => ReferenceEquals(other, result)));
    }

    public static async Task<Ending> IsPausedAndEndedAsync(Trial trial)
    {
        var running = await trial.UpAsync(Trial.Script(Sleeper)).ConfigureAwait(false);
        await using (running.ConfigureAwait(false))
        {
            await running.PauseAsync().ConfigureAwait(false);
            switch (trial.Random.Next(3))
            {
                case 0:
                    return trial.Judge(await running.KillAsync().ConfigureAwait(false), static result => result is { Outcome: CellOutcome.Stopped, Signal: 9 });
                case 1:
                    return trial.Judge(await running.StopAsync(LongGrace).ConfigureAwait(false), static result => result is { Outcome: CellOutcome.Stopped, Signal: 15 });
                default:
                    await running.ResumeAsync().ConfigureAwait(false);
                    return trial.Judge(await running.StopAsync(LongGrace).ConfigureAwait(false), static result => result is { Outcome: CellOutcome.Stopped, Signal: 15 });
            }
        }
    }

    public static async Task<Ending> IsLookedAtAsItEndsAsync(Trial trial)
    {
        var running = await Trial.Script("exit 8").StartAsync(trial.Options()).ConfigureAwait(false);
        await using (running.ConfigureAwait(false))
        {
            // What is still there answers, and what is not says so.
            List<Task> looks = [running.GetStatisticsAsync(), running.GetProcessesAsync(), running.ExecAsync(new CellCommand("/bin/true"))];
            var result = await running.WaitAsync().ConfigureAwait(false);
            foreach (var look in looks)
            {
                try
                {
                    await look.ConfigureAwait(false);
                }
                catch (CellCommandException)
                {
                    // It was too late.
                }
            }

            return trial.Judge(result, static result => result is { Outcome: CellOutcome.Exited, ExitCode: 8 });
        }
    }
}
