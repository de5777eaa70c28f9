using System.Globalization;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>Every end that a program can give itself, each told from all others.</summary>
public class ExitMatrixTests
{
    private static readonly int[] Codes = [0, 1, 42, .. Enumerable.Range(120, 24), 255];

    private const int Quit = 3;

    /// <summary>Those that end a process (<c>signal(7)</c>), and two of the real-time ones.</summary>
    private static readonly int[] Deadly = [.. Enumerable.Range(1, 16), .. Enumerable.Range(24, 4), 29, 30, 31, 34, 64];

    /// <summary>Those that do not: a child's end, go on, urgent data, another window. The four that stop a process would stop it for good.</summary>
    private static readonly int[] Harmless = [17, 18, 23, 28];

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task Every_code_and_every_signal_is_told_from_all_others(int release)
    {
        using var host = new TestHost(release);
        using var limiter = new CellLimiter(4);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory, RootfsDirectory = host.Rootfs, Limiter = limiter };
        (string Expected, string[] Program)[] cases =
        [
            .. Codes.Select(static code => ($"Exited {Text(code)} -", Script($"exit {Text(code)}"))),
            .. Deadly.Select(static signal => ($"Signalled - {Text(signal)}", signal == Quit
                ? ["/bin/busybox", "timeout", "-s", Text(signal), "1", "sleep", "1000"] // the shell ignores it
                : Script($"kill -{Text(signal)} $$; exit 99"))),
            .. Harmless.Select(static signal => ("Exited 7 -", Script($"kill -{Text(signal)} $$; exit 7"))),
        ];
        var results = await Task.WhenAll(cases.Select(test => new TestCell<Plain> { Arguments = test.Program }.RunAsync(options, TestContext.Current.CancellationToken)));
        Assert.Equal(
            cases.Select(static test => (test.Expected, string.Join(' ', test.Program))),
            results.Zip(cases, static (result, test) => ($"{result.Outcome} {Text(result.ExitCode)} {Text(result.Signal)}", string.Join(' ', test.Program))));
    }

    private static string[] Script(string script) => ["/bin/sh", "-c", script];

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
