using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4128")]
public sealed class FixedCgroupTests
{
    [Fact]
    public Task Reports_a_path_with_limits() => Analyze.ReportsAsync("CELL4128", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/cgroupsPath", [|"\"/cells/one\""|])]
        [Limits(MemoryBytes = 64 << 20)]
        public partial class Demo;
        """",
        message: "The cell has limits, and always the control group '/cells/one'. runsc writes limits only to a group that it makes itself: where the group exists, the cell runs without limits, without a word. Leave 'linux.cgroupsPath' out: every run then has a group of its own.");

    [Fact]
    public Task Is_silent_on_a_path_without_limits() => Analyze.IsSilentAsync("CELL4128", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/cgroupsPath", "\"/cells/one\"")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_limits_without_a_path() => Analyze.IsSilentAsync("CELL4128", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(MemoryBytes = 64 << 20)]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_the_annotation_with_limits() => Analyze.ReportsAsync("CELL4128", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.cgroup-parent", [|"/pods/one"|])]
        [Limits(MemoryBytes = 64 << 20)]
        public partial class Demo;
        """",
        message: "The cell has limits, and always the control group '/pods/one'. runsc writes limits only to a group that it makes itself: where the group exists, the cell runs without limits, without a word. Leave the annotation out: every run then has a group of its own.");

    [Fact]
    public Task Is_silent_on_the_annotation_without_limits() => Analyze.IsSilentAsync("CELL4128", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.cgroup-parent", "/pods/one")]
        public partial class Demo;
        """");
}
