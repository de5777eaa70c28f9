using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2005")]
public sealed class NoMountNamespaceTests
{
    [Fact]
    public Task Reports_a_cell_that_gave_it_away() => Analyze.ReportsAsync(
        "CELL2005",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Mount)]
        public partial class [|Demo|];
        """,
        "The cell has no mount namespace, so its mounts are made among those of the host. runsc gives it its own all the same; other runtimes fail or mount on the host. List the namespace 'mount'.");

    [Fact]
    public Task Is_silent_on_the_default() => Analyze.IsSilentAsync("CELL2005", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_misspelt_one_which_is_reported_as_such() => Analyze.IsSilentAsync("CELL2005", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Mount), Namespace("mnt")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_keeping_it() => Fix.AppliesAsync(
        "CELL2005",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Mount)]
        public partial class [|Demo|];
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
