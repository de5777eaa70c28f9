using System.Globalization;
using System.Text;
using CellOs.GVisor.Soak.Host;

namespace CellOs.GVisor.Soak.Events;

/// <summary>Cells to which nothing is done.</summary>
internal static class RunToTheEnd
{
    /// <summary>HUP, ABRT, KILL, SEGV, PIPE, TERM.</summary>
    private static readonly int[] Signals = [1, 6, 9, 11, 13, 15];

    public static Task<Ending> ExitsAsync(Trial trial)
    {
        var code = trial.Random.Next(256);
        return trial.ToTheEndAsync(Trial.Script(Invariant($"exit {code}")), result => result.Outcome is CellOutcome.Exited && result.ExitCode == code);
    }

    public static Task<Ending> DiesAsync(Trial trial)
    {
        var signal = Signals[trial.Random.Next(Signals.Length)];
        return trial.ToTheEndAsync(Trial.Script(Invariant($"kill -{signal} $$; sleep 1000")), result => result.Outcome is CellOutcome.Signalled && result.Signal == signal);
    }

    public static async Task<Ending> WritesAsync(Trial trial)
    {
        var (output, error) = (trial.Random.Next(1 << 20), trial.Random.Next(1 << 16));
        var result = await Trial.Script(Invariant($"head -c {output} /dev/zero | tr '\\0' x; head -c {error} /dev/zero | tr '\\0' y >&2; exit 3")).RunAsync(trial.Options()).ConfigureAwait(false);
        return trial.Judge(
            result,
            result => result is { Outcome: CellOutcome.Exited, ExitCode: 3, IsOutputComplete: true }
                && result.StandardOutput == new string('x', output)
                && result.StandardError == new string('y', error));
    }

    public static async Task<Ending> ReadsAsync(Trial trial)
    {
        var length = trial.Random.Next(1 << 18);
        var running = await Trial.Script("wc -c; exit 4").StartAsync(trial.Options()).ConfigureAwait(false);
        await using (running.ConfigureAwait(false))
        {
            await running.StandardInput.WriteAsync(new byte[length]).ConfigureAwait(false);
            await running.StandardInput.DisposeAsync().ConfigureAwait(false);
            using var reader = new StreamReader(running.StandardOutput, Encoding.UTF8);
            var answer = (await reader.ReadToEndAsync().ConfigureAwait(false)).Trim();
            return trial.Judge(await running.WaitAsync().ConfigureAwait(false), result => result.ExitCode == 4 && answer == length.ToString(CultureInfo.InvariantCulture));
        }
    }

    public static Task<Ending> HasSecretAsync(Trial trial)
        => trial.ToTheEndAsync(
            new Marked<Scripted>(new Scripted { Script = "[ \"$(cat /run/secrets/token)\" = hunter2 ] && exit 5", Token = "hunter2" }),
            result => result.Outcome is CellOutcome.Exited && result.ExitCode == 5);

    public static async Task<Ending> ComesFromPoolAsync(Trial trial)
    {
        var code = trial.Random.Next(256);
        var running = await trial.Pool.TakeAsync().ConfigureAwait(false);
        await using (running.ConfigureAwait(false))
        {
            await running.StandardInput.WriteAsync(Encoding.UTF8.GetBytes(Invariant($"{code}\n"))).ConfigureAwait(false);
            await running.StandardInput.FlushAsync().ConfigureAwait(false);
            return trial.Judge(await running.WaitAsync().ConfigureAwait(false), result => result.Outcome is CellOutcome.Exited && result.ExitCode == code);
        }
    }

    public static async Task<Ending> RunsMoreAsync(Trial trial)
    {
        var code = trial.Random.Next(256);
        var running = await trial.UpAsync(Trial.Script("echo up; read line; exit 6")).ConfigureAwait(false);
        await using (running.ConfigureAwait(false))
        {
            var done = await running.ExecAsync(new CellCommand("/bin/sh", "-c", Invariant($"exit {code}"))).ConfigureAwait(false);

            // One that is given up does not take the cell with it.
            using var impatience = new CancellationTokenSource(trial.Delay() / 4);
            try
            {
                await running.ExecAsync(new CellCommand("/bin/sleep", "1000"), impatience.Token).ConfigureAwait(false);
                return new Ending(false, "A program that sleeps has ended.");
            }
            catch (OperationCanceledException)
            {
                await running.StandardInput.DisposeAsync().ConfigureAwait(false);
            }

            return trial.Judge(await running.WaitAsync().ConfigureAwait(false), result => result.Outcome is CellOutcome.Exited && result.ExitCode == 6 && done.ExitCode == code);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
