using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2024")]
public sealed class UserNamespacePathTests
{
    [Fact]
    public Task Reports_a_path() => Analyze.ReportsAsync(
        "CELL2024",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User, Path = [|"/proc/1/ns/user"|])]
        public partial class Demo;
        """,
        "The cell is to join the user namespace '/proc/1/ns/user'. runsc refuses to start, because Linux lets no program with several threads join one: 'error setting namespace of type user'. Leave the path out and map ids into a new user namespace.");

    [Fact]
    public Task Is_silent_on_a_new_one() => Analyze.IsSilentAsync("CELL2024", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User, Path = "")]
        [UidMapping(0, 100000, 65536)]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """);
}
