using System.Diagnostics;
using CellOs.GVisor.Soak.Host;

namespace CellOs.GVisor.Soak.Events;

/// <summary>Cells of which somebody kills a process on the host (<c>SIGKILL</c>).</summary>
internal static class Losses
{
    private static string Sandbox(Trial _) => "runsc-sandbox";

    private static string Gofer(Trial _) => "runsc-gofer";

    private static string Runsc(Trial trial) => SoakReleases.Path(trial.Release);

    public static Task<Ending> LosesRunscAsync(Trial trial) => LosesAsync(trial, Runsc(trial), static result => result is { Outcome: CellOutcome.Lost, Stage: CellStage.Run });

    public static Task<Ending> LosesSandboxAsync(Trial trial) => LosesAsync(trial, Sandbox(trial), static result => result is { Outcome: CellOutcome.Signalled, Signal: 9 });

    public static Task<Ending> LosesGoferAsync(Trial trial) => LosesAsync(trial, Gofer(trial), static result => result is { Outcome: CellOutcome.Signalled, Signal: 9 });

    public static async Task<Ending> LosesProcessWhileItStartsAsync(Trial trial)
    {
        var program = trial.Random.Next(3) switch { 0 => Runsc(trial), 1 => Sandbox(trial), _ => Gofer(trial) };
        var run = Trial.Script("sleep 2; exit 7").RunAsync(trial.Options(workDirectory: trial.OwnWorkDirectory));
        var delay = trial.Delay() / 2;
        var watch = Stopwatch.StartNew();

        // From the moment on that is drawn, the first one that is there.
        while (!run.IsCompleted && (watch.Elapsed < delay || !TryKill(trial.OwnWorkDirectory, program)))
        {
            await Task.Delay(1).ConfigureAwait(false);
        }

        return trial.Judge(
            await run.ConfigureAwait(false),
            static result => result is { Outcome: CellOutcome.RuntimeFailed or CellOutcome.Lost } or { Outcome: CellOutcome.Signalled, Signal: 9 } or { Outcome: CellOutcome.Exited, ExitCode: 7 });
    }

    private static async Task<Ending> LosesAsync(Trial trial, string program, Func<CellResult, bool> isExpected)
    {
        var running = await trial.UpAsync(Trial.Script("echo up; sleep 1000"), trial.OwnWorkDirectory).ConfigureAwait(false);
        await using (running.ConfigureAwait(false))
        {
            await Task.Delay(trial.Delay() / 8).ConfigureAwait(false);
            return TryKill(trial.OwnWorkDirectory, program)
                ? trial.Judge(await running.WaitAsync().ConfigureAwait(false), isExpected)
                : new Ending(false, $"There was no {program} to kill.");
        }
    }

    /// <summary>Kills the first process of a program that names a directory.</summary>
    public static bool TryKill(string directory, string program)
    {
        foreach (var (id, words) in HostTraces.ProcessesThatName(directory))
        {
            if (words.StartsWith(program, StringComparison.Ordinal))
            {
                try
                {
                    using var process = Process.GetProcessById(id);
                    process.Kill();
                    return true;
                }
                catch (Exception e) when (e is ArgumentException or InvalidOperationException)
                {
                    // It has ended meanwhile.
                }
            }
        }

        return false;
    }
}
