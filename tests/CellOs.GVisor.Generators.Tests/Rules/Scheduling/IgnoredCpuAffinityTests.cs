using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5502")]
public sealed class IgnoredCpuAffinityTests
{
    [Fact]
    public Task Reports_an_affinity() => Analyze.ReportsAsync("CELL5502", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/execCPUAffinity", [|"""{"initial":"0"}"""|])]
        public partial class Demo;
        """",
        message: "A program that is put into the cell is to be bound to processors, which gVisor does not do. runsc ignores 'process.execCPUAffinity' without a word. Remove it; [Limits(CpuSet = ...)] binds the whole cell.");

    [Fact]
    public Task Is_silent_on_a_set_of_processors() => Analyze.IsSilentAsync("CELL5502", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(CpuSet = "1-3")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5502",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/execCPUAffinity", [|"""{"initial":"0"}"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """");
}
