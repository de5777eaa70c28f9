using System.Diagnostics;

namespace CellOs.GVisor.Runtime.Tests;

public class AbandonedLaunchTests
{
    private const string VictimVariable = "CELLOS_TEST_VICTIM"; // RUNSC WORK ROOTFS, parted by colons

    public static TheoryData<int> Both => Releases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_killed_launcher_left_is_gone_after_the_next_start(int release)
    {
        using var host = new TestHost(release);
        using var launcher = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--filter-method", $"*.{nameof(A_cell_of_the_launcher_that_is_killed)}"])
        {
            Environment = { [VictimVariable] = $"{host.RunscPath}:{host.WorkDirectory}:{host.Rootfs}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        string? Sandbox() => host.Processes().Select(p => File.ReadAllText($"/proc/{p.Id}/cmdline")).FirstOrDefault(c => c.StartsWith("runsc-sandbox", StringComparison.Ordinal));
        while (Sandbox() is null && !launcher.HasExited)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(launcher.HasExited);

        // While its launcher lives, a launch is nobody else's.
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.NotNull(Sandbox());

        launcher.Kill();
        await launcher.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(Sandbox()); // it runs on, with nobody to end it
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.Null(Sandbox());
    }

    /// <summary>Runs for ever, and only in the process that the test above starts and kills.</summary>
    [Fact]
    public async Task A_cell_of_the_launcher_that_is_killed()
    {
        if (Environment.GetEnvironmentVariable(VictimVariable)?.Split(':') is not [var runsc, var work, var rootfs])
        {
            return;
        }

        var options = new CellRunOptions { RunscPath = runsc, WorkDirectory = work, RootfsDirectory = rootfs };
        await TestCell<Plain>.Shell("sleep 100000").RunAsync(options, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_launch_that_was_never_recorded_is_removed()
    {
        using var host = new TestHost(20240729);
        Directory.CreateDirectory(host.WorkDirectory + "/abcdefghijklmnop/bundle");
        var mine = Directory.CreateDirectory(host.WorkDirectory + "/not-a-launch").FullName;
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.Equal([mine], Directory.GetDirectories(host.WorkDirectory));
        Directory.Delete(mine);
    }

    [Fact]
    public async Task A_launch_that_someone_holds_is_left_alone()
    {
        using var host = new TestHost(20240729);
        var held = Directory.CreateDirectory(host.WorkDirectory + "/abcdefghijklmnop").FullName;
        using (DirectoryLock.TryHold(held))
        {
            (await host.RunAsync("true")).EnsureSuccess();
            Assert.True(Directory.Exists(held));
        }

        (await host.RunAsync("true")).EnsureSuccess();
        Assert.False(Directory.Exists(held));
    }

    [Fact]
    public async Task A_launch_whose_launcher_lives_is_left_alone_though_nobody_holds_it()
    {
        using var host = new TestHost(20240729);
        using var sleep = Process.Start("/bin/sleep", ["1000"]);
        var kept = Directory.CreateDirectory(host.WorkDirectory + "/abcdefghijklmnop").FullName;
        new LaunchRecord(ProcessTable.Find(sleep.Id)!.Value, "x", "/cellos-none", [], ["/bin/true"]).Write(kept + "/launch.json");
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.True(Directory.Exists(kept));
        sleep.Kill();
        await sleep.WaitForExitAsync(TestContext.Current.CancellationToken);
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.False(Directory.Exists(kept));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"launcher\":1")]
    public async Task A_record_that_is_cut_off_was_written_before_anything_ran(string content)
    {
        using var host = new TestHost(20240729);
        var launch = Directory.CreateDirectory(host.WorkDirectory + "/abcdefghijklmnop").FullName;
        File.WriteAllText(launch + "/launch.json", content);
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.False(Directory.Exists(launch));
    }
}
