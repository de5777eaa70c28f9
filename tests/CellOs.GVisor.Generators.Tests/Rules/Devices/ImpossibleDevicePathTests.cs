using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4002")]
public sealed class ImpossibleDevicePathTests
{
    [Fact]
    public Task Reports_a_relative_path() => Analyze.ReportsAsync("CELL4002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"dev/x","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device 'dev/x' has a relative path. runsc 20240729 takes a relative path from the root, makes a directory where it ends in a slash, and refuses to start without one. Write '/dev/x'.");

    [Fact]
    public Task Reports_a_missing_path() => Analyze.ReportsAsync("CELL4002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device at /linux/devices/0 has no path. runsc 20240729 takes a relative path from the root, makes a directory where it ends in a slash, and refuses to start without one. Write the full path of the node, such as '/dev/fuse'.");

    [Fact]
    public Task Reports_an_empty_path() => Analyze.ReportsAsync("CELL4002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_the_root() => Analyze.ReportsAsync("CELL4002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_slash_at_the_end() => Analyze.ReportsAsync("CELL4002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x/","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/dev/x/' has a path that ends in a slash. runsc 20240729 takes a relative path from the root, makes a directory where it ends in a slash, and refuses to start without one. Write '/dev/x'.");

    [Fact]
    public Task Is_silent_on_a_path_outside_dev() => Analyze.IsSilentAsync("CELL4002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/run/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");
}
