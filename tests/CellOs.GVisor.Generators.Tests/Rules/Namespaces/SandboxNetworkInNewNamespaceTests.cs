using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2027")]
public sealed class SandboxNetworkInNewNamespaceTests
{
    [Fact]
    public Task Reports_the_default_namespace() => Analyze.ReportsAsync(
        "CELL2027",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = [|RunscNetwork.Sandbox|])]
        public partial class Demo;
        """,
        "The cell asks for gVisor's network stack, but its network namespace is new, and no hook sets it up. runsc takes the interfaces that it finds in that namespace, which has none but a loopback that is down. Give the path of a network namespace that was set up, as in [Namespace(LinuxNamespace.Network, Path = \"/var/run/netns/NAME\")], or add a createRuntime hook that does it.");

    [Fact]
    public Task Is_silent_on_one_that_is_joined() => Analyze.IsSilentAsync("CELL2027", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Sandbox)]
        [Namespace(LinuxNamespace.Network, Path = "/var/run/netns/blue")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_one_that_a_hook_sets_up() => Analyze.IsSilentAsync("CELL2027", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Sandbox)]
        [ConfigJson("/hooks/createRuntime/-", """{"path":"/usr/bin/set-up-network"}""")]
        public partial class Demo;
        """");
}
