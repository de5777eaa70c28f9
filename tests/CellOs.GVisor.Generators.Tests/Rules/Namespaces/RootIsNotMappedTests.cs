using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2013")]
public sealed class RootIsNotMappedTests
{
    [Fact]
    public Task Reports_users_without_root() => Analyze.ReportsAsync(
        "CELL2013",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [[|UidMapping(1, 100001, 65535)|]]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """,
        "No entry of 'uidMappings' maps id 0 of the cell. runsc refuses to start: 'fork/exec /proc/self/exe: invalid argument'. Map 0 too.");

    [Fact]
    public Task Reports_groups_without_root() => Analyze.ReportsAsync("CELL2013", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 65536)]
        [[|GidMapping(1, 100001, 10)|]]
        [GidMapping(65532, 200000, 1)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_when_a_later_entry_maps_it() => Analyze.IsSilentAsync("CELL2013", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(65532, 200000, 1), UidMapping(0, 100000, 1)]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_without_a_user_namespace_which_is_another_mistake() => Analyze.IsSilentAsync("CELL2013", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [UidMapping(1, 100001, 65535)]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """);
}
