using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Sysctl;

[TestOf("CELL5104")]
public sealed class UserSysctlWithoutNamespaceTests
{
    [Fact]
    public Task Reports_a_cell_without_user_namespace() => Analyze.ReportsAsync(
        "CELL5104",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"user.max_user_namespaces"|], "0")]
        public partial class Demo;
        """",
        "'user.max_user_namespaces' is a parameter of the user namespace, and the cell has no namespace 'user' of its own, so it would be set for the host. runsc ignores it without a word; runc and crun refuse to start. Remove it.");

    [Fact]
    public Task Is_silent_on_a_user_namespace() => Analyze.IsSilentAsync(
        "CELL5104",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User), UidMapping(0, 1000, 65536), GidMapping(0, 1000, 65536)]
        [Sysctl("user.max_user_namespaces", "0")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_another_name() => Analyze.IsSilentAsync(
        "CELL5104",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("users.max", "0")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5104",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"user.max_user_namespaces"|], "0")]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """");
}
