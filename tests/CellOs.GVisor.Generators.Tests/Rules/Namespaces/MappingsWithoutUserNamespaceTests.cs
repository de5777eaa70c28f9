using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2008")]
public sealed class MappingsWithoutUserNamespaceTests
{
    [Fact]
    public Task Reports_mappings_without_it() => Analyze.ReportsAsync(
        "CELL2008",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|UidMapping(0, 100000, 65536)|]]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """,
        "Ids are mapped, but the cell has no user namespace for them. runsc 20240729 refuses to start; 20221219 hangs. List the namespace 'user', or leave the mappings out.");

    [Fact]
    public Task Reports_mappings_of_groups_alone() => Analyze.ReportsAsync("CELL2008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|GidMapping(0, 100000, 1000)|]]
        [GidMapping(1000, 200000, 1000)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_with_it() => Analyze.IsSilentAsync("CELL2008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 65536)]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_list() => Analyze.IsSilentAsync("CELL2008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/uidMappings", "[]")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_adding_it() => Fix.AppliesAsync(
        "CELL2008",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|UidMapping(0, 100000, 65536)|]]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [UidMapping(0, 100000, 65536)]
        [GidMapping(0, 100000, 65536)]
        [Namespace(LinuxNamespace.User)]
        public partial class Demo;
        """);
}
