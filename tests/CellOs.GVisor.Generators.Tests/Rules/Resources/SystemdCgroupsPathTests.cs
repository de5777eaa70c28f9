using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4129")]
public sealed class SystemdCgroupsPathTests
{
    [Fact]
    public Task Reports_a_slice_a_prefix_and_a_name() => Analyze.ReportsAsync("CELL4129", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/cgroupsPath", [|"\"system.slice:cell:one\""|])]
        public partial class Demo;
        """",
        message: "The control group path 'system.slice:cell:one' is a slice, a prefix and a name, as systemd has them. Without '--systemd-cgroup' runsc takes it for the name of a directory. Write a path with slashes, or leave it out.");

    [Fact]
    public Task Is_silent_on_a_path_with_colons() => Analyze.IsSilentAsync("CELL4129", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/cgroupsPath", "\"/a:b:c\"")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_one_colon() => Analyze.IsSilentAsync("CELL4129", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/cgroupsPath", "\"a:b\"")]
        public partial class Demo;
        """");
}
