namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Control groups of both versions, in trees that are copies of the kernel's: no host has both to show.</summary>
public sealed class ControlGroupTests : IDisposable
{
    private const string Group = "/cellos-gvisor-x";

    private readonly string _root = Directory.CreateTempSubdirectory("cg-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Of_version_1_each_count_is_in_its_own_hierarchy()
    {
        var groups = new ControlGroups(Version1("memory", "pids", "cpuacct", "cpu"), Group);
        Write("memory", "memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n");
        Write("memory", "memory.usage_in_bytes", "1048576\n");
        Write("memory", "memory.max_usage_in_bytes", "2097152\n");
        Write("pids", "pids.events", "max 7\n");
        Write("pids", "pids.current", "12\n");
        Write("pids", "pids.peak", "34\n");
        Write("cpuacct", "cpuacct.usage", "1500000000\n");
        Write("cpu", "cpu.stat", "nr_periods 5\nnr_throttled 2\nthrottled_time 250000000\n");

        var counters = new GroupCounters(groups);
        Assert.False(groups.IsUnified);
        Assert.Equal((3, 7), (counters.MemoryKills, counters.RefusedThreads));
        AssertCounts(counters.Read(TimeProvider.System));
    }

    [Fact]
    public void Of_version_2_all_counts_are_above_the_sandbox_but_for_its_own_waiting()
    {
        var groups = new ControlGroups(Version2("cpu memory pids"), Group, WitnessGroups.SandboxPath(Version2("cpu memory pids"), Group));
        Write("", "memory.events", "low 0\nhigh 0\nmax 9\noom 3\noom_kill 3\noom_group_kill 0\n");
        Write("", "memory.current", "1048576\n");
        Write("", "memory.peak", "2097152\n");
        Write("", "pids.events", "max 7\n");
        Write("", "pids.events.local", "max 0\n");
        Write("", "pids.current", "12\n");
        Write("", "pids.peak", "34\n");
        Write("", "cpu.stat", "usage_usec 1500000\nuser_usec 1\nsystem_usec 1\nnr_periods 0\nnr_throttled 0\nthrottled_usec 0\n");
        Write("", "sandbox/cpu.stat", "usage_usec 1500000\nnr_periods 5\nnr_throttled 2\nthrottled_usec 250000\n");

        var counters = new GroupCounters(groups);
        Assert.True(groups.IsUnified);
        Assert.Equal((3, 7), (counters.MemoryKills, counters.RefusedThreads));
        AssertCounts(counters.Read(TimeProvider.System));
    }

    [Fact]
    public void Before_the_kernel_counted_refused_threads_above_the_sandbox_they_are_known_while_that_is_there()
    {
        var groups = new ControlGroups(Version2("pids"), Group, WitnessGroups.SandboxPath(Version2("pids"), Group));
        Write("", "pids.events", "max 0\n");
        Assert.Null(new GroupCounters(groups).RefusedThreads);
        Write("", "sandbox/pids.events", "max 4\n");
        Assert.Equal(4, new GroupCounters(groups).RefusedThreads);
    }

    [Fact]
    public void A_line_of_the_mount_table_that_is_none_is_passed_over()
        => Assert.Equal(["/b"], MountTable.Parse(["36 35 98:0 / /a", "", "37 35 98:0 / /b rw - ext4 x rw"]).Below("/"));

    [Fact]
    public void Of_what_is_not_there_nothing_is_known()
    {
        foreach (var mounts in new[] { Version1("memory"), Version2("memory") })
        {
            var counters = new GroupCounters(new ControlGroups(mounts, Group));
            Assert.Equal((null, null, null), (counters.MemoryKills, counters.RefusedThreads, counters.Read(TimeProvider.System)));
        }
    }

    [Fact]
    public void The_launcher_writes_the_limits_of_the_groups_that_it_makes_and_none_where_runsc_would_then_write_others_not()
    {
        // As on many hosts, cpuacct is mounted together with cpu. Only one of the files is there, for lack of a kernel.
        var mounts = Version1("memory", "pids", "cpu,cpuacct");
        var groups = new ControlGroups(mounts, Group);
        Write("memory", "memory.limit_in_bytes", "");
        Write("pids", "pids.max", "");
        WitnessGroups.Make(groups, CellDocument.Parse("""
            { "linux": { "resources": { "memory": { "limit": 5, "swap": 0 }, "pids": { "limit": -1 }, "cpu": { "shares": 2 } } } }
            """u8.ToArray()).Limits);

        Assert.Equal("5", File.ReadAllText($"{_root}/memory{Group}/memory.limit_in_bytes"));
        Assert.Equal("", File.ReadAllText($"{_root}/pids{Group}/pids.max"));
        Assert.False(Directory.Exists($"{_root}/cpu,cpuacct{Group}"));

        var refused = Assert.Throws<CellLaunchException>(() => WitnessGroups.Make(groups, [new CellLimitNeed("linux.resources.memory.swap", "memory", "memory.memsw.limit_in_bytes", "6")]));
        Assert.Equal(CellErrorKind.NotEnforceable, refused.Kind);
        Assert.Contains("linux.resources.memory.swap 6", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_version_2_the_launcher_makes_the_group_above_the_sandboxs_and_all_of_it_is_removed()
    {
        var mounts = Version2("memory");
        var groups = new ControlGroups(mounts, Group, WitnessGroups.SandboxPath(mounts, Group));
        WitnessGroups.Make(groups, [new CellLimitNeed("linux.resources.memory.limit", "memory", "memory.limit_in_bytes", "5")]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Assert.Single(groups.Existing)));
        Directory.CreateDirectory(groups.SandboxDirectoryOf("memory")!);
        groups.RemoveEmpty();
        Assert.Empty(groups.Existing);
    }

    [Fact]
    public void A_group_of_the_cells_own_choice_goes_with_the_directories_above_it_that_came_with_it()
    {
        Directory.CreateDirectory($"{Mounted("memory")}/there");
        var groups = new ControlGroups(Version1("memory"), "/there/new/x");
        Directory.CreateDirectory($"{_root}/memory/there/new/x");
        groups.RemoveEmpty();
        Assert.True(Directory.Exists($"{_root}/memory/there"));
        Assert.False(Directory.Exists($"{_root}/memory/there/new"));

        Directory.CreateDirectory($"{_root}/memory/there/new/x");
        Directory.CreateDirectory($"{_root}/memory/there/new/of-somebody-else");
        groups.RemoveEmpty();
        Assert.Equal([$"{_root}/memory/there/new/of-somebody-else"], Directory.GetDirectories($"{_root}/memory/there/new"));
    }

    [Fact]
    public void A_controller_is_there_when_runsc_can_use_it()
    {
        Assert.True(Version1("memory", "cpu,cpuacct").HasController("cpu"));
        Assert.False(Version1("memory").HasController("pids"));
        Assert.True(Version2("memory io").HasController("blkio"));
        Assert.False(Version2("memory").HasController("pids"));

        // Beside version 1, runsc does not reach what the unified hierarchy has.
        Assert.False(Version1("memory", "pids").HasController("hugetlb"));
        var hybrid = MountTable.Parse([Line("memory", "cgroup", "rw,memory"), Line("unified", "cgroup2", "rw")], _root);
        File.WriteAllText($"{Mounted("unified")}/cgroup.controllers", "hugetlb\n");
        Assert.False(hybrid.IsUnified);
        Assert.False(hybrid.HasController("hugetlb"));
    }

    private static void AssertCounts(CellStatistics? statistics)
    {
        Assert.NotNull(statistics);
        Assert.Equal((1L << 20, 1L << 21, 12, 34), (statistics.MemoryBytes, statistics.PeakMemoryBytes, statistics.Threads, statistics.PeakThreads));
        Assert.Equal((TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(0.25)), (statistics.CpuTime, statistics.ThrottledTime));
    }

    private MountTable Version1(params string[] hierarchies)
        => MountTable.Parse([$"1 1 0:1 / {_root} rw - tmpfs tmpfs rw", .. hierarchies.Select(hierarchy => Line(hierarchy, "cgroup", "rw,xattr,release_agent=/bin/x," + hierarchy))], _root);

    private MountTable Version2(string controllers)
    {
        File.WriteAllText(_root + "/cgroup.controllers", controllers + "\n");
        return MountTable.Parse([$"1 1 0:1 / {_root} rw - cgroup2 cgroup2 rw,nsdelegate"], _root);
    }

    private string Line(string hierarchy, string type, string options) => $"2 1 0:2 / {Mounted(hierarchy)} rw shared:9 - {type} {type} {options}";

    private string Mounted(string hierarchy) => Directory.CreateDirectory($"{_root}/{hierarchy}").FullName;

    private void Write(string hierarchy, string file, string text)
    {
        var path = $"{_root}/{hierarchy}{Group}/{file}";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
