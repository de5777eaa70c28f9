using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2010")]
public sealed class MappingsWithUserNamespacePathTests
{
    [Fact]
    public Task Reports_both() => Analyze.ReportsAsync(
        "CELL2010",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User, Path = "/proc/1/ns/user")]
        [[|UidMapping(0, 100000, 65536)|]]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """,
        "Ids are mapped, but the user namespace '/proc/1/ns/user' that the cell joins has mappings already. runsc 20221219 and 20240729 refuse to join a user namespace; runc refuses mappings that differ from its own. Leave out the mappings or the path.");

    [Fact]
    public Task Is_silent_on_an_empty_path() => Analyze.IsSilentAsync("CELL2010", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User, Path = "")]
        [UidMapping(0, 100000, 65536)]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_path_alone() => Analyze.IsSilentAsync("CELL2010", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User, Path = "/proc/1/ns/user")]
        public partial class Demo;
        """);
}
