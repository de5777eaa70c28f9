using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5402")]
public sealed class IoPriorityOutOfRangeTests
{
    [Fact]
    public Task Reports_eight() => Analyze.ReportsAsync("CELL5402", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", [|"""{"class":"IOPRIO_CLASS_BE","priority":8}"""|])]
        public partial class Demo;
        """",
        message: "The I/O priority is 8. runsc ignores 'process.ioPriority' without a word. Write a priority from 0, the first to be served, to 7.");

    [Fact]
    public Task Reports_a_negative_one() => Analyze.ReportsAsync("CELL5402", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", [|"""{"class":"IOPRIO_CLASS_BE","priority":-1}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_missing_one() => Analyze.ReportsAsync("CELL5402", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", [|"""{"class":"IOPRIO_CLASS_BE"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero() => Analyze.IsSilentAsync("CELL5402", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", """{"class":"IOPRIO_CLASS_BE","priority":0}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_seven() => Analyze.IsSilentAsync("CELL5402", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", """{"class":"IOPRIO_CLASS_BE","priority":7}""")]
        public partial class Demo;
        """");
}
