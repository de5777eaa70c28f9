using System.Globalization;
using CellOs.GVisor.Soak.Events;

namespace CellOs.GVisor.Soak;

public sealed class SoakTests
{
    private const ulong Seed = 20261130;

    private const int Cells = 200;

    [Fact]
    public async Task Whatever_happens_to_cells_they_end_as_it_explains_and_nothing_is_left()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var report = await new SoakRun(Seed, output).RunAsync(0, Cells, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(output + report.ToString());
        Assert.True(report.IsGood, output + report.ToString());
        Assert.Equal(Cells, report.Cells);
        Assert.InRange(report.DescriptorGrowth, int.MinValue, 16);
    }

    [Theory]
    [InlineData(0, 0, true, "7 cells, 0 unexpected, 0 residue, rss +3 MiB, fds -1")]
    [InlineData(1, 0, false, "7 cells, 1 unexpected, 0 residue, rss +3 MiB, fds -1")]
    [InlineData(0, 1, false, "7 cells, 0 unexpected, 1 residue, rss +3 MiB, fds -1")]
    internal void A_report_is_one_line_and_good_when_nothing_was_unexpected_and_nothing_is_left(int unexpected, int residue, bool isGood, string line)
    {
        var report = new SoakReport(7, unexpected, residue, 3 << 20, -1);
        Assert.Equal((isGood, line), (report.IsGood, report.ToString()));
        Assert.EndsWith("rss +0 MiB, fds +0", new SoakReport(7, 0, 0, 0, 0).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nothing_explains_counts_and_is_printed_with_what_draws_it_again()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        SoakEvent[] events =
        [
            new("ends otherwise", static trial => trial.ToTheEndAsync(Trial.Script("exit 1"), static result => result.ExitCode == 2)),
            new("throws", static _ => throw new InvalidOperationException("out of the blue")),
        ];
        var report = await new SoakRun(3, output, events).RunAsync(5, 4, TestContext.Current.CancellationToken);

        // The two before the counting begins count here, too.
        Assert.Equal((4, 6, false), (report.Cells, report.Unexpected, report.IsGood));
        var text = output.ToString();
        Assert.Contains("UNEXPECTED 3:0 20221219 ends otherwise: Exited: exited with code 1", text, StringComparison.Ordinal);
        Assert.Contains("out of the blue", text, StringComparison.Ordinal);
        Assert.Contains("UNEXPECTED 3:8 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cells_leave_on_a_host_is_seen()
    {
        using var bed = new SoakBed();
        Assert.Empty(bed.Look());
        var group = Directory.CreateDirectory($"/sys/fs/cgroup/{(Directory.Exists("/sys/fs/cgroup/pids") ? "pids/" : "")}cellos-gvisor-{Host.SoakMark.Id}-x").FullName;
        var launch = Directory.CreateDirectory(Path.Join(bed.WorkDirectory, "left")).FullName;
        var store = Path.Join(bed.Rootfs, ".gvisor.filestore.x");
        File.WriteAllText(store, "");
        using var process = System.Diagnostics.Process.Start("/bin/sh", ["-c", "while sleep 0.1; do :; done", launch]);
        try
        {
            var seen = bed.Look();
            Assert.Contains(seen, thing => thing.Contains(group, StringComparison.Ordinal));
            Assert.Contains(seen, thing => thing.Contains(launch, StringComparison.Ordinal));
            Assert.Contains(seen, thing => thing.Contains(store, StringComparison.Ordinal));
            Assert.Contains(seen, thing => thing.Contains($"process {process.Id.ToString(CultureInfo.InvariantCulture)} ", StringComparison.Ordinal));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            Directory.Delete(group);
            Directory.Delete(launch);
            File.Delete(store);
        }
    }
}
