using CellOs.GVisor.Runtime.Tests.Generated;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Limits hold, or the cell is refused. That a cell reaches one is in <see cref="EndingTests"/>.</summary>
public class LimitTests
{
    private const string MemoryLimited = """{ "memory": { "limit": 67108864 } }""";

    public static TheoryData<int> Both => Releases.Both;

    /// <summary>What a host may lack, in a mount namespace of its own: how it comes about, the limit, and how it is refused.</summary>
    public static TheoryData<int, string> Hosts => Releases.With([.. HostsThatLack.Keys]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, (string Script, string Resources, string Words)> HostsThatLack { get; } = new()
    {
        ["the controller, of version 1"] = ("umount /sys/fs/cgroup/memory", MemoryLimited, "linux.resources.memory.limit, but this host has no control group controller 'memory'"),
        ["the controller, of version 2"] = ("umount -R /sys/fs/cgroup && mount -t cgroup2 cgroup2 /sys/fs/cgroup", """{ "cpu": { "shares": 512 } }""", "linux.resources.cpu.shares, but this host has no control group controller 'cpu'"),
        ["a way to the controller"] = ("true", """{ "hugepageLimits": [ { "pageSize": "2MB", "limit": 2097152 } ] }""", "linux.resources.hugepageLimits, but this host has no control group controller 'hugetlb'"),
        ["control groups"] = ("umount -R /sys/fs/cgroup", "{}", "no control groups mounted"),
    };

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_limit_that_a_cell_writes_is_in_the_control_group_of_its_running_sandbox(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await new Limited().StartAsync(host.Options(), Token);
        var output = new StreamReader(cell.StandardOutput);
        Assert.Equal("1", await output.ReadLineAsync(Token));
        Assert.Equal("MemTotal:         131072 kB", await output.ReadLineAsync(Token));

        var groups = SandboxGroups.Of(host);
        Assert.Equal("134217728", groups.Read("memory", "memory.limit_in_bytes", "memory.max"));
        Assert.Equal("67108864", groups.Read("memory", "memory.soft_limit_in_bytes", "memory.low"));
        Assert.Equal(SandboxGroups.AreUnified ? "0" : "134217728", groups.Read("memory", "memory.memsw.limit_in_bytes", "memory.swap.max"));
        Assert.Equal(SandboxGroups.AreUnified ? "20" : "512", groups.Read("cpu", "cpu.shares", "cpu.weight"));
        Assert.Equal(SandboxGroups.AreUnified ? "50000 100000" : "50000", groups.Read("cpu", "cpu.cfs_quota_us", "cpu.max"));
        Assert.Equal(SandboxGroups.AreUnified ? "50000 100000" : "100000", groups.Read("cpu", "cpu.cfs_period_us", "cpu.max"));
        Assert.Equal("0", groups.Read("cpuset", "cpuset.cpus", "cpuset.cpus"));
        Assert.Equal("0", groups.Read("cpuset", "cpuset.mems", "cpuset.mems"));
        Assert.Equal("200", groups.Read("pids", "pids.max", "pids.max"));

        // runsc's other processes, and what carries the program, are bounded along with the sandbox.
        foreach (var line in groups.Read("pids", "cgroup.procs", "cgroup.procs").Split('\n'))
        {
            Assert.Contains("Cpus_allowed_list:\t0\n", File.ReadAllText($"/proc/{line}/status"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_that_asks_for_no_limit_has_none(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("read line").StartAsync(host.Options(), Token);
        var groups = SandboxGroups.Of(host);
        Assert.Equal(SandboxGroups.AreUnified ? "max" : File.ReadAllText("/sys/fs/cgroup/memory/memory.limit_in_bytes").Trim(), groups.Read("memory", "memory.limit_in_bytes", "memory.max"));
        Assert.Equal("max", groups.Read("pids", "pids.max", "pids.max"));
        Assert.Equal(SandboxGroups.AreUnified ? "max 100000" : "-1", groups.Read("cpu", "cpu.cfs_quota_us", "cpu.max"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_that_wants_more_processor_time_than_it_may_have_is_made_to_wait(int release)
    {
        using var host = new TestHost(release);
        var cell = new TestCell<Plain> { Arguments = ["/bin/sh", "-c", "while true; do :; done"], Resources = """{ "cpu": { "quota": 20000, "period": 100000 } }""" };
        await using var running = await cell.StartAsync(host.Options(), Token);

        // However long that takes here: a cell that is not bounded never waits.
        while ((await running.GetStatisticsAsync(Token)).ThrottledTime < TimeSpan.FromMilliseconds(200))
        {
            await Task.Delay(20, Token);
        }

        var groups = SandboxGroups.Of(host);
        var throttled = groups.Read("cpu", "cpu.stat", "cpu.stat").Split('\n').Single(static line => line.StartsWith("nr_throttled ", StringComparison.Ordinal));
        Assert.NotEqual("nr_throttled 0", throttled);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_limit_that_the_kernel_does_not_take_is_refused_by_name(int release)
    {
        Assert.SkipWhen(SandboxGroups.AreUnified, "runsc writes the limits of control groups of version 2, and quotes the kernel.");
        using var host = new TestHost(release);
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], Resources = """{ "memory": { "limit": 67108864, "swap": 33554432 } }""" };
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.RunAsync(host.Options(), Token));
        Assert.Equal(CellErrorKind.NotEnforceable, thrown.Kind);
        Assert.Contains("linux.resources.memory.swap 33554432", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_cell_is_refused_by_name_on_a_host_that_lacks(int release, string lack)
    {
        using var host = new TestHost(release);
        using var launcher = LauncherProcess.Start(host, nameof(A_launcher_on_a_host_that_lacks_something), lack, LauncherProcess.Behind(HostsThatLack[lack].Script));
        var output = await launcher.StandardOutput.ReadToEndAsync(Token);
        await launcher.WaitForExitAsync(Token);
        Assert.True(launcher.ExitCode == 0, output);
        Assert.Empty(host.Residue());
    }

    /// <summary>Runs only in the process that the test above starts, in a mount namespace of its own.</summary>
    [Fact]
    public async Task A_launcher_on_a_host_that_lacks_something()
    {
        if (LauncherProcess.OrderFor(nameof(A_launcher_on_a_host_that_lacks_something)) is not ({ } options, var lack))
        {
            return;
        }

        var (_, resources, words) = HostsThatLack[lack];
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => new TestCell<Plain> { Arguments = ["/bin/true"], Resources = resources }.RunAsync(options, Token));
        Assert.Equal(CellErrorKind.NotEnforceable, thrown.Kind);
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);

        // What leaves control groups alone needs none.
        (await new TestCell<WithoutGroups> { Arguments = ["/bin/true"] }.RunAsync(options, Token)).EnsureSuccess();
    }
}
