using System.Diagnostics;

namespace CellOs.GVisor.Runtime.Tests;

public class AbandonedLaunchTests
{
    private const int Any = 20240729;
    private const string Random = "abcdefghijklmnop";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static TheoryData<int> Both => Releases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_killed_launcher_left_is_gone_after_the_next_start(int release)
    {
        using var host = new TestHost(release);
        using var launcher = LauncherProcess.Start(host, nameof(A_cell_of_the_launcher_that_is_killed));

        bool SandboxRuns() => host.Processes("runsc-sandbox").Any();
        while (!SandboxRuns() && !launcher.HasExited)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(launcher.HasExited);

        // While its launcher lives, a launch is nobody else's.
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.True(SandboxRuns());

        launcher.Kill();
        await launcher.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(SandboxRuns()); // it runs on, with nobody to end it
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.False(SandboxRuns());
    }

    /// <summary>Runs for ever, and only in the process that the test above starts and kills.</summary>
    [Fact]
    public async Task A_cell_of_the_launcher_that_is_killed()
    {
        if (LauncherProcess.OrderFor(nameof(A_cell_of_the_launcher_that_is_killed)) is ({ } options, _))
        {
            await TestCell<Plain>.Shell("sleep 100000").RunAsync(options, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void A_new_launch_that_cannot_be_held_is_none()
    {
        using var host = new TestHost(Any);
        var launch = Directory.CreateDirectory(host.WorkDirectory + "/new").FullName;
        using (DirectoryLock.TryHold(launch))
        {
            var thrown = Assert.Throws<IOException>(() => DirectoryLock.HoldNew(launch));
            Assert.Contains(launch, thrown.Message, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(launch));
    }

    [Fact]
    public async Task A_launch_that_was_never_recorded_is_removed()
    {
        using var host = new TestHost(Any);
        Directory.CreateDirectory(Leave(host) + "/bundle");
        var mine = Directory.CreateDirectory(host.WorkDirectory + "/not-a-launch").FullName;
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.Equal([mine], Directory.GetDirectories(host.WorkDirectory));
        Directory.Delete(mine);
    }

    [Fact]
    public async Task A_launch_that_someone_holds_is_left_alone()
    {
        using var host = new TestHost(Any);
        var held = Leave(host);
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
        using var host = new TestHost(Any);
        using var sleep = Process.Start("/bin/sleep", ["1000"]);
        var kept = Leave(host);
        new LaunchRecord(ProcessTable.Find(sleep.Id)!.Value, LaunchRecord.CurrentBootId, "x-" + Random, host.RunscPath, []).Write(kept + "/launch.json");
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
        using var host = new TestHost(Any);
        var launch = Leave(host);
        File.WriteAllText(launch + "/launch.json", content);
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.False(Directory.Exists(launch));
    }

    [Theory]
    [InlineData("chown 65534 $1")]
    [InlineData("chmod 0755 $1")]
    [InlineData("chmod 0777 $1")]
    [InlineData("chmod 01700 $1")]
    [InlineData("mv $1 $2/elsewhere && ln -s $2/elsewhere $1")]
    [InlineData("chown 65534 $1/launch.json")]
    [InlineData("mv $1/launch.json $2/record && ln -s $2/record $1/launch.json")]
    [InlineData("rm $1/launch.json && mkfifo $1/launch.json")]
    [InlineData("rm $1/launch.json && ln -s $2/nowhere $1/launch.json")]
    public async Task What_another_user_may_have_planted_is_left_alone(string planting)
    {
        using var host = new TestHost(Any);
        var launch = Leave(host);
        Record("x-" + Random, host.RunscPath).Write(launch + "/launch.json");
        await ShellAsync(planting, launch, host.Directory);
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.True(Directory.Exists(launch));
        await ShellAsync("rm -rf $1", launch);
    }

    [Theory]
    [InlineData("x")] // not of this directory
    [InlineData("x/../abcdefghijklmnop")]
    [InlineData("../x-abcdefghijklmnop")]
    [InlineData("x-abcdefghijklmnop/..")]
    [InlineData("-abcdefghijklmnop")]
    [InlineData("X-abcdefghijklmnop")]
    [InlineData("x-abcdefghijklmnop\n")]
    [InlineData("x-abcdefghijklmnop", "relative")]
    [InlineData("x-abcdefghijklmnop", "/tmp/../etc")]
    [InlineData("x-abcdefghijklmnop", "/bin/sh", "../x")]
    [InlineData("x-abcdefghijklmnop", "/bin/sh", "/tmp/./x")]
    public async Task A_record_that_no_launcher_writes_is_left_alone(string containerId, string runsc = "/bin/sh", string overlay = "/tmp")
    {
        using var host = new TestHost(Any);
        var launch = Leave(host);
        Record(containerId, runsc, overlay).Write(launch + "/launch.json");
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.True(Directory.Exists(launch));
        Directory.Delete(launch, recursive: true);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"launcher":"1","launcherStart":0,"boot":"x","container":"x-abcdefghijklmnop","runsc":"/bin/sh","overlays":[]}""")]
    [InlineData("""{"launcher":1,"launcherStart":0,"boot":"x","container":null,"runsc":"/bin/sh","overlays":[]}""")]
    [InlineData("""{"launcher":1,"launcherStart":0,"boot":"x","container":"x-abcdefghijklmnop","runsc":"/bin/sh","overlays":[null]}""")]
    public async Task A_record_of_another_form_is_left_alone(string content)
    {
        using var host = new TestHost(Any);
        var launch = Leave(host);
        File.WriteAllText(launch + "/launch.json", content);
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.True(Directory.Exists(launch));
        Directory.Delete(launch, recursive: true);
    }

    [Fact]
    public async Task Nothing_that_a_record_names_is_executed_and_no_group_or_process_that_it_names_is_touched()
    {
        using var host = new TestHost(Any);
        var launch = Leave(host);
        Directory.CreateDirectory(launch + "/state");
        File.WriteAllText(launch + "/state/x.state", "");
        var marker = host.Directory + "/executed";
        var program = host.WriteScript("program", $"#!/bin/sh\necho > {marker}\n");
        var group = $"/sys/fs/cgroup/pids/not-a-cell-{Shapes.Id}";
        Directory.CreateDirectory(group);
        using var sleep = Process.Start("/bin/sleep", ["1000"]);
        try
        {
            File.WriteAllText(group + "/cgroup.procs", $"{sleep.Id}");
            File.WriteAllText(
                launch + "/launch.json",
                $$"""{"launcher":1,"launcherStart":0,"boot":"x","container":"x-{{Random}}","controlGroup":"/{{Path.GetFileName(group)}}","runsc":"{{program}}","overlays":[],"delete":["{{program}}"]}""");
            var deletions = host.Directory + "/deletions";
            var present = host.WriteScript("present", $"""
                #!/bin/sh
                echo "$@" >> {deletions}
                rm {launch}/state/x.state
                """);
            await AbandonedLaunches.ClearAwayAsync(host.WorkDirectory, present, TestContext.Current.CancellationToken);
            Assert.False(Directory.Exists(launch));
            Assert.False(File.Exists(marker));
            Assert.False(sleep.HasExited);
            Assert.Matches($"^--root={launch}/state --log={launch}/log-[0-9-]+ delete -force x-{Random}\n$", File.ReadAllText(deletions));
        }
        finally
        {
            sleep.Kill();
            await sleep.WaitForExitAsync(TestContext.Current.CancellationToken);
            Directory.Delete(group);
        }
    }

    [Theory]
    [InlineData("exec sleep 1000")] // a runsc that hangs
    [InlineData("exit 1")] // one that cannot
    public async Task Leftovers_that_do_not_go_delay_a_start_by_three_seconds_together_and_stay_for_the_next(string deletion)
    {
        using var host = new TestHost(Any);
        string[] launches = [.. Enumerable.Range(0, 3).Select(i => LeaveStuck(host, $"abcdefghijklmno{(char)('a' + i)}"))];
        var hanging = host.WriteScript("hanging", $"#!/bin/sh\n{deletion}\n");
        var start = TimeProvider.System.GetTimestamp();
        await AbandonedLaunches.ClearAwayAsync(host.WorkDirectory, hanging, TestContext.Current.CancellationToken);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 2.5, 8.9); // one after the other they would take nine
        Assert.All(launches, launch => Assert.True(File.Exists(launch + "/launch.json")));
        foreach (var launch in launches)
        {
            using (var claim = DirectoryLock.TryHold(launch))
            {
                Assert.NotNull(claim); // for the next start to take
            }

            Directory.Delete(launch, recursive: true);
        }
    }

    [Fact]
    public async Task Who_cancels_does_not_wait_for_leftovers()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteScript("runsc", """
            #!/bin/sh
            for a in "$@"; do
              case $a in
                --version) echo runsc version release-20240729.0; exit ;;
                delete) exec sleep 1000 ;;
              esac
            done
            """);
        await RunscVersions.GetAsync(host.RunscPath, TimeProvider.System, TestContext.Current.CancellationToken);
        var launch = LeaveStuck(host, Random);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        var start = TimeProvider.System.GetTimestamp();
        var result = await TestCell<Plain>.Shell("true").RunAsync(host.Options(), cancellation.Token);
        Assert.Equal(CellOutcome.Cancelled, result.Outcome);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0.4, 2);
        Assert.Equal([launch], Directory.GetDirectories(host.WorkDirectory));
        Directory.Delete(launch, recursive: true);
    }

    private static string Leave(TestHost host, string random = Random)
        => Directory.CreateDirectory($"{host.WorkDirectory}/{random}", OwnerOnly).FullName;

    private static string LeaveStuck(TestHost host, string random)
    {
        var launch = Leave(host, random);
        Directory.CreateDirectory(launch + "/state");
        File.WriteAllText(launch + "/state/x.state", "");
        Record("x-" + random, host.RunscPath).Write(launch + "/launch.json");
        return launch;
    }

    private static LaunchRecord Record(string containerId, string runsc, params string[] overlays)
        => new(new HostProcess(1, 0, ""), LaunchRecord.CurrentBootId, containerId, runsc, overlays);

    private static async Task ShellAsync(string script, params string[] arguments)
    {
        using var shell = Process.Start("/bin/sh", ["-c", script, "sh", .. arguments]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }
}
