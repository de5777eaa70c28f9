using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2012")]
public sealed class MappingsOfOneKindTests
{
    [Fact]
    public Task Reports_users_without_groups() => Analyze.ReportsAsync(
        "CELL2012",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [[|UidMapping(0, 100000, 65536)|]]
        public partial class Demo;
        """,
        "'uidMappings' has entries and 'gidMappings' has none. runsc refuses to start, and blames only its own fork/exec. Map both kinds.");

    [Fact]
    public Task Reports_groups_without_users() => Analyze.ReportsAsync(
        "CELL2012",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [[|GidMapping(0, 100000, 65536)|]]
        public partial class Demo;
        """,
        "'gidMappings' has entries and 'uidMappings' has none. runsc refuses to start, and blames only its own fork/exec. Map both kinds.");

    [Fact]
    public Task Is_silent_on_both() => Analyze.IsSilentAsync("CELL2012", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 65536)]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_neither() => Analyze.IsSilentAsync("CELL2012", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        public partial class Demo;
        """);
}
