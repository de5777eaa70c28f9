using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5401")]
public sealed class UnknownIoPriorityClassTests
{
    [Fact]
    public Task Reports_a_short_name() => Analyze.ReportsAsync("CELL5401", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", [|"""{"class":"idle","priority":0}"""|])]
        public partial class Demo;
        """",
        message: "The I/O priority has the class 'idle', which Linux does not have. runsc ignores 'process.ioPriority' without a word. Write 'IOPRIO_CLASS_IDLE'.");

    [Fact]
    public Task Reports_a_missing_class() => Analyze.ReportsAsync("CELL5401", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", [|"""{"priority":4}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_name_that_is_near_nothing() => Analyze.ReportsAsync("CELL5401", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", [|"""{"class":"background","priority":4}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_class_of_Linux() => Analyze.IsSilentAsync("CELL5401", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", """{"class":"IOPRIO_CLASS_RT","priority":0}""")]
        public partial class Demo;
        """");
}
