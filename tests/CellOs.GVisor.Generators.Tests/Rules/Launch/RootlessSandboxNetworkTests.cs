using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6102")]
public sealed class RootlessSandboxNetworkTests
{
    [Fact]
    public Task Reports_the_network_of_the_sandbox_without_root() => Analyze.ReportsAsync(
        "CELL6102",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = [|RunscNetwork.Sandbox|]), RunscFlag("rootless", "true")]
        public partial class Demo;
        """,
        "The cell runs without root, but has the sandbox's own network. runsc refuses '--network=sandbox' with '--rootless'. Use no network or the host's, or leave 'rootless' out.");

    [Fact]
    public Task Is_silent_without_a_network() => Analyze.IsSilentAsync("CELL6102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("rootless", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_with_root() => Analyze.IsSilentAsync("CELL6102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Sandbox), RunscFlag("rootless", "false")]
        public partial class Demo;
        """);
}
