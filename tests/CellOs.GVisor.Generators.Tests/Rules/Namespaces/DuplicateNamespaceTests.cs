using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2002")]
public sealed class DuplicateNamespaceTests
{
    [Fact]
    public Task Reports_the_second() => Analyze.ReportsAsync(
        "CELL2002",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = "/var/run/netns/blue")]
        [[|Namespace("network")|]]
        public partial class Demo;
        """,
        "The namespace 'network' is listed twice, which the OCI specification forbids. runsc takes the first entry and ignores this one without a word. Remove one.");

    [Fact]
    public Task Reports_one_that_is_appended_to_the_defaults() => Analyze.ReportsAsync("CELL2002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/namespaces/-", [|"""{"type":"pid"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_default_that_is_named_once() => Analyze.IsSilentAsync("CELL2002", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network), Namespace(LinuxNamespace.Ipc)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_removing_it() => Fix.AppliesAsync(
        "CELL2002",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Ipc)]
        [[|Namespace(LinuxNamespace.Ipc)|]]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Ipc)]
        public partial class Demo;
        """);
}
