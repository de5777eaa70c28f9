using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Paths;

[TestOf("CELL3203")]
public sealed class PathsWithoutMountNamespaceTests
{
    [Fact]
    public Task Reports_masked_paths() => Analyze.ReportsAsync(
        "CELL3203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Mount)]
        [ConfigJson("/linux/maskedPaths", [|"""["/proc/kcore"]"""|])]
        public partial class Demo;
        """",
        "'maskedPaths' would cover paths of the host, because the cell has no mount namespace. runsc gives the cell a mount namespace all the same and ignores the list; runc refuses to start. List the namespace 'mount'.");

    [Fact]
    public Task Reports_read_only_paths() => Analyze.ReportsAsync(
        "CELL3203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Mount)]
        [ConfigJson("/linux/readonlyPaths", [|"""["/proc/sys"]"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_empty_lists() => Analyze.IsSilentAsync(
        "CELL3203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Mount)]
        [ConfigJson("/linux/maskedPaths", """[]""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_mount_namespace() => Analyze.IsSilentAsync(
        "CELL3203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", """["/proc/kcore"]""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_a_mount_namespace() => Fix.AppliesAsync(
        "CELL3203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Mount)]
        [ConfigJson("/linux/maskedPaths", [|"""["/proc/kcore"]"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", """["/proc/kcore"]""")]
        public partial class Demo;
        """");
}
