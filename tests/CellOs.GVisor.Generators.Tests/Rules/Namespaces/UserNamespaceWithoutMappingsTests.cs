using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2009")]
public sealed class UserNamespaceWithoutMappingsTests
{
    [Fact]
    public Task Reports_it_without_mappings() => Analyze.ReportsAsync(
        "CELL2009",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Namespace(LinuxNamespace.User)|]]
        public partial class Demo;
        """,
        "The cell has a new user namespace, but no ids are mapped into it. runsc refuses to start: 'fork/exec /proc/self/exe: operation not permitted'. Map user and group ids, among them 0, or leave the namespace out.");

    [Fact]
    public Task Is_silent_on_one_kind_of_mapping_which_is_another_mistake() => Analyze.IsSilentAsync("CELL2009", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 65536)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_one_that_is_joined() => Analyze.IsSilentAsync("CELL2009", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User, Path = "/proc/1/ns/user")]
        public partial class Demo;
        """);
}
