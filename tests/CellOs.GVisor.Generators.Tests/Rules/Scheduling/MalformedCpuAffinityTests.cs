using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5501")]
public sealed class MalformedCpuAffinityTests
{
    [Fact]
    public Task Reports_a_range_without_an_end() => Analyze.ReportsAsync("CELL5501", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/execCPUAffinity", [|"""{"initial":"0-"}"""|])]
        public partial class Demo;
        """",
        message: "'0-' is not a list of processors. runsc ignores 'process.execCPUAffinity' without a word. List numbers and rising ranges, such as 0-3,7.");

    [Fact]
    public Task Reports_a_falling_range() => Analyze.ReportsAsync("CELL5501", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/execCPUAffinity", [|"""{"final":"7-3"}"""|])]
        public partial class Demo;
        """",
        message: "'7-3' is not a list of processors. runsc ignores 'process.execCPUAffinity' without a word. Write '3-7'.");

    [Fact]
    public Task Reports_words() => Analyze.ReportsAsync("CELL5501", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/execCPUAffinity", [|"""{"initial":"all"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_range_of_three() => Analyze.ReportsAsync("CELL5501", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/execCPUAffinity", [|"""{"initial":"1-2-3"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_numbers_and_ranges() => Analyze.IsSilentAsync("CELL5501", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/execCPUAffinity", """{"initial":"0-3,7", "final":"4"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_blanks() => Analyze.IsSilentAsync("CELL5501", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/execCPUAffinity", """{"initial":"0-3, 7,"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_turning_the_range() => FixFile.AppliesAsync(
        "CELL5501",
        """{ "ociVersion": "1.2.1", "process": { "execCPUAffinity": { "initial": "0,7-3" } }, "linux": {} }""",
        """{ "ociVersion": "1.2.1", "process": { "execCPUAffinity": { "initial": "0,3-7" } }, "linux": {} }""");
}
