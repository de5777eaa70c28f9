using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1030")]
public sealed class MountLabelHasNoEffectTests
{
    [Fact]
    public Task Reports_a_label() => Analyze.ReportsAsync("CELL1030", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/mountLabel", [|"\"a:b:c:s0\""|])]
        public partial class Demo;
        """",
        message: "The label 'a:b:c:s0' for the mounts has no effect. runsc ignores it without a word. Remove it, and label the files on the host where that is needed.");

    [Fact]
    public Task Is_silent_on_an_empty_label() => Analyze.IsSilentAsync("CELL1030", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/mountLabel", "\"\"")]
        public partial class Demo;
        """");
}
