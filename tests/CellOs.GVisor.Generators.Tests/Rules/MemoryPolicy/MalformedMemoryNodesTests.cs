using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.MemoryPolicy;

[TestOf("CELL5607")]
public sealed class MalformedMemoryNodesTests
{
    [Fact]
    public Task Reports_a_falling_range() => Analyze.ReportsAsync("CELL5607", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_BIND","nodes":"3-0"}"""|])]
        public partial class Demo;
        """",
        message: "'3-0' is not a list of memory nodes. runsc ignores 'linux.memoryPolicy' without a word. Write '0-3'.");

    [Fact]
    public Task Reports_words() => Analyze.ReportsAsync("CELL5607", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_BIND","nodes":"all"}"""|])]
        public partial class Demo;
        """",
        message: "'all' is not a list of memory nodes. runsc ignores 'linux.memoryPolicy' without a word. List numbers and rising ranges, such as 0-3,7.");

    [Fact]
    public Task Is_silent_on_numbers_and_ranges() => Analyze.IsSilentAsync("CELL5607", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_BIND","nodes":"0-3,7"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_empty_list() => Analyze.IsSilentAsync("CELL5607", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_LOCAL","nodes":""}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_turning_the_range() => FixFile.AppliesAsync(
        "CELL5607",
        """{ "ociVersion": "1.3.0", "linux": { "memoryPolicy": { "mode": "MPOL_BIND", "nodes": "3-0" } } }""",
        """{ "ociVersion": "1.3.0", "linux": { "memoryPolicy": { "mode": "MPOL_BIND", "nodes": "0-3" } } }""");
}
