using System.Globalization;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>Every end that a program can give itself, each told from all others.</summary>
public class ExitMatrixTests
{
    private static readonly int[] Codes = [0, 1, 42, .. Enumerable.Range(120, 24), 255];

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
        string[] expected =
        [
            .. Codes.Select(static code => $"Exited {code.ToString(CultureInfo.InvariantCulture)} -"),
            .. Deadly.Select(static signal => $"Signalled - {signal.ToString(CultureInfo.InvariantCulture)}"),
            .. Harmless.Select(static _ => "Exited 7 -"),
        ];
        string[] scripts =
        [
            .. Codes.Select(static code => string.Create(CultureInfo.InvariantCulture, $"exit {code}")),
            .. Deadly.Select(static signal => string.Create(CultureInfo.InvariantCulture, $"kill -{signal} $$; exit 99")),
            .. Harmless.Select(static signal => string.Create(CultureInfo.InvariantCulture, $"kill -{signal} $$; exit 7")),
        ];
        var results = await Task.WhenAll(scripts.Select(script => TestCell<Plain>.Shell(script).RunAsync(options, TestContext.Current.CancellationToken)));
        Assert.Equal(
            expected.Zip(scripts),
            results.Select(static result => string.Create(CultureInfo.InvariantCulture, $"{result.Outcome} {result.ExitCode?.ToString(CultureInfo.InvariantCulture) ?? "-"} {result.Signal?.ToString(CultureInfo.InvariantCulture) ?? "-"}")).Zip(scripts));
    }
}
