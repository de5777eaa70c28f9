using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2003")]
public sealed class RelativeNamespacePathTests
{
    [Fact]
    public Task Reports_a_relative_path() => Analyze.ReportsAsync(
        "CELL2003",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = [|"netns/blue"|])]
        public partial class Demo;
        """,
        "The path 'netns/blue' of a namespace is relative, which the OCI specification forbids. runsc takes it from the directory it was started in, if it opens it at all. Write the absolute path, such as '/var/run/netns/NAME'.");

    [Fact]
    public Task Is_silent_on_an_absolute_path() => Analyze.IsSilentAsync("CELL2003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = "/var/run/netns/blue")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_path() => Analyze.IsSilentAsync("CELL2003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = "")]
        public partial class Demo;
        """);
}
