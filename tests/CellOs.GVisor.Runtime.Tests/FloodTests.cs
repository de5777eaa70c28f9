using System.Globalization;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>A program that writes without end: the launcher's memory stays where it was.</summary>
public class FloodTests
{
    private const long Gibibyte = 1L << 30;

    // What a process of these tests has anyway, and room for the garbage collector to be late.
    private const long MostResidentKilobytes = 300 << 10;

    public static TheoryData<int, string> Ways => Releases.With("captured", "block", "drop", "spill");

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_flood_of_a_gibibyte_leaves_the_launcher_as_small_as_it_was(int release, string way)
    {
        var token = TestContext.Current.CancellationToken;
        using var host = new TestHost(release);
        using var launcher = LauncherProcess.Start(host, nameof(A_launcher_that_is_flooded), way);
        var output = launcher.StandardOutput.ReadToEndAsync(token);
        await launcher.WaitForExitAsync(token);
        Assert.True(launcher.ExitCode == 0, await output);
    }

    /// <summary>Takes the flood, and only in the process that the test above starts.</summary>
    [Fact]
    public async Task A_launcher_that_is_flooded()
    {
        if (LauncherProcess.OrderFor(nameof(A_launcher_that_is_flooded)) is not ({ } options, var way))
        {
            return;
        }

        var token = TestContext.Current.CancellationToken;
        var flood = TestCell<Plain>.Shell("exec dd if=/dev/zero bs=1048576 count=1024 2>/dev/null");
        CellResult result;
        if (way == "captured")
        {
            result = await flood.RunAsync(options, token);
            Assert.Equal(options.CaptureLimit, result.StandardOutput.Length);
        }
        else
        {
            var buffer = new CellOutputBuffer
            {
                Overflow = way switch { "block" => CellOutputOverflow.Block, "drop" => CellOutputOverflow.DropOldest, _ => CellOutputOverflow.Spill },
                SpillLimit = 16 << 20,
            };
            await using var cell = await flood.StartAsync(new CellRunOptions { RunscPath = options.RunscPath, WorkDirectory = options.WorkDirectory, RootfsDirectory = options.RootfsDirectory, OutputBuffer = buffer }, token);
            var bytes = new byte[1 << 16];
            long read = 0;
            int count;
            while ((count = await cell.StandardOutput.ReadAsync(bytes, token)) > 0)
            {
                read += count;
            }

            result = await cell.WaitAsync(token);
            Assert.True(way == "drop" ? read <= Gibibyte : read == Gibibyte, read.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(read == Gibibyte, result.IsOutputComplete);
        }

        Assert.Equal((CellOutcome.Exited, 0, Gibibyte), (result.Outcome, result.ExitCode, result.StandardOutputLength));
        var peak = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        Assert.InRange(long.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture), 1, MostResidentKilobytes);
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_that_outruns_a_buffer_that_is_to_fail_is_killed_and_the_caller_learns_why(int release)
    {
        using var host = new TestHost(release);
        var options = new CellRunOptions
        {
            RunscPath = host.RunscPath,
            WorkDirectory = host.WorkDirectory,
            RootfsDirectory = host.Rootfs,
            OutputBuffer = new CellOutputBuffer { Capacity = 1000, Overflow = CellOutputOverflow.Fail },
        };
        await using var cell = await TestCell<Plain>.Shell("while true; do echo flood; done").StartAsync(options, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<CellOutputException>(() => cell.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_whose_reader_leaves_runs_on_unless_it_was_to_end(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("dd if=/dev/zero bs=1048576 count=8 2>/dev/null; exit 3").StartAsync(host.Options(), TestContext.Current.CancellationToken);
        await cell.StandardOutput.DisposeAsync();
        var result = await cell.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((CellOutcome.Exited, 3, false, 8L << 20), (result.Outcome, result.ExitCode, result.IsOutputComplete, result.StandardOutputLength));

        var options = new CellRunOptions
        {
            RunscPath = host.RunscPath,
            WorkDirectory = host.WorkDirectory,
            RootfsDirectory = host.Rootfs,
            OutputBuffer = new CellOutputBuffer { EndsWithReader = true },
        };
        await using var bound = await TestCell<Plain>.Shell("while true; do echo flood; done").StartAsync(options, TestContext.Current.CancellationToken);
        await bound.StandardOutput.DisposeAsync();
        await Assert.ThrowsAsync<CellOutputException>(() => bound.WaitAsync(TestContext.Current.CancellationToken));
    }
}
