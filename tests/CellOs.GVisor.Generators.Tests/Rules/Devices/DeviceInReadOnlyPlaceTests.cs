using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4017")]
public sealed class DeviceInReadOnlyPlaceTests
{
    [Fact]
    public Task Reports_a_node_in_a_read_only_root() => Analyze.ReportsAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/run/x","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/run/x' cannot be made, because it is on a read-only root. runsc 20221219 ignores devices without a word; 20240729 refuses to start: 'failed to create device files'. Put the node below /dev or on a writable tmpfs.");

    [Fact]
    public Task Reports_a_node_in_proc() => Analyze.ReportsAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/proc/x","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/proc/x' cannot be made, because it is on a file system of type proc. runsc 20221219 ignores devices without a word; 20240729 refuses to start: 'failed to create device files'. Put the node below /dev or on a writable tmpfs.");

    [Fact]
    public Task Reports_a_node_among_terminals() => Analyze.ReportsAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/pts/x","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_node_on_a_bind_mount() => Analyze.ReportsAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """{"destination":"/run/in","type":"bind","source":"/srv","options":["rbind"]}""")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/run/in/x","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_node_on_a_read_only_tmpfs() => Analyze.ReportsAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """{"destination":"/run","type":"tmpfs","source":"tmpfs","options":["ro"]}""")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/run/x","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_below_dev() => Analyze.IsSilentAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/a/b","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_tmpfs() => Analyze.IsSilentAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/run", SizeBytes = 1 << 20)]
        [ConfigJson("/linux/devices/-", """{"path":"/run/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_tmpfs_in_a_bind_mount() => Analyze.IsSilentAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """{"destination":"/run","type":"bind","source":"/srv","options":["rbind"]}""")]
        [Tmpfs("/run/in", SizeBytes = 1 << 20)]
        [ConfigJson("/linux/devices/-", """{"path":"/run/in/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_in_a_writable_root() => Analyze.IsSilentAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true")]
        [Rootfs("rootfs", ReadOnly = false)]
        [ConfigJson("/linux/devices/-", """{"path":"/run/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_below_tmp() => Analyze.IsSilentAsync("CELL4017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/tmp/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");
}
