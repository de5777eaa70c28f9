using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2011")]
public sealed class ImpossibleIdMappingTests
{
    [Fact]
    public Task Reports_a_size_of_zero() => Analyze.ReportsAsync(
        "CELL2011",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 65536)]
        [UidMapping(70000, 70000, [|0|])]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """,
        "The mapping maps no id, for its size is 0. runsc refuses to start: 'fork/exec /proc/self/exe: invalid argument'. Give it a size of 1 or more.");

    [Fact]
    public Task Reports_an_end_beyond_the_last_id() => Analyze.ReportsAsync(
        "CELL2011",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 65536)]
        [[|GidMapping(0, 100000, 4294867296)|]]
        public partial class Demo;
        """,
        "The mapping goes beyond 4294967294, the last id there is. runsc refuses to start: 'fork/exec /proc/self/exe: invalid argument'. Make it smaller.");

    [Fact]
    public Task Reports_an_overlap_in_the_cell() => Analyze.ReportsAsync(
        "CELL2011",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 1000)]
        [[|UidMapping(999, 300000, 1)|]]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """,
        "The mapping repeats ids of the cell that an earlier one maps. runsc refuses to start: 'fork/exec /proc/self/exe: invalid argument'. Map each id of the cell once.");

    [Fact]
    public Task Reports_an_overlap_on_the_host() => Analyze.ReportsAsync(
        "CELL2011",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(1000, 100999, 10)]
        [[|UidMapping(0, 100000, 1000)|]]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """,
        "The mapping repeats ids of the host that an earlier one maps. runsc refuses to start: 'fork/exec /proc/self/exe: invalid argument'. Map to each id of the host once.");

    [Fact]
    public Task Is_silent_on_ranges_that_touch() => Analyze.IsSilentAsync("CELL2011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 1000), UidMapping(1000, 101000, 1000)]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_range_up_to_the_last_id() => Analyze.IsSilentAsync("CELL2011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 0, 4294967295)]
        [GidMapping(0, 4294967294, 1)]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_the_341st() => Analyze.ReportsAsync(
        "CELL2011",
        Cell(OneByOne(340) + "[[|UidMapping(340, 340, 1)|]]\n[UidMapping(341, 341, 1)]"),
        "The mapping comes after 340 others, the most that the kernel takes. runsc refuses to start: 'fork/exec /proc/self/exe: invalid argument'. Join those that continue each other.");

    [Fact]
    public Task Is_silent_on_340() => Analyze.IsSilentAsync("CELL2011", Cell(OneByOne(340)));

    private static string OneByOne(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(id => $"[UidMapping({id}, {id}, 1)]\n"));

    private static string Cell(string mappings) => $"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs"), Namespace(LinuxNamespace.User), GidMapping(0, 0, 1)]
        {mappings}
        public partial class Demo;
        """;
}
