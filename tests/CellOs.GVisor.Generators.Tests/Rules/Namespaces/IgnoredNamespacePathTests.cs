using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2023")]
public sealed class IgnoredNamespacePathTests
{
    [Fact]
    public Task Reports_a_path_that_is_not_opened() => Analyze.ReportsAsync(
        "CELL2023",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Ipc, Path = [|"/proc/1/ns/ipc"|])]
        public partial class Demo;
        """,
        "The path of the ipc namespace has no effect in gVisor. runsc does not open it: a sandbox always has its own. Leave the path out.");

    [Fact]
    public Task Reports_one_of_each() => Analyze.ReportsAsync("CELL2023", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace("pid", Path = [|"/a"|]), Namespace("uts", Path = [|"/b"|])]
        [Namespace("mount", Path = [|"/c"|]), Namespace("cgroup", Path = [|"/d"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_network_and_user_namespaces() => Analyze.IsSilentAsync("CELL2023", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = "/var/run/netns/blue"), Namespace(LinuxNamespace.User, Path = "/a")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_path() => Analyze.IsSilentAsync("CELL2023", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Ipc, Path = "")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_leaving_it_out() => Fix.AppliesAsync(
        "CELL2023",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Ipc, Path = [|"/proc/1/ns/ipc"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Ipc)]
        public partial class Demo;
        """);
}
