using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5016")]
public sealed class RelativeListenerPathTests
{
    [Fact]
    public Task Reports_a_relative_path() => Analyze.ReportsAsync("CELL5016", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","listenerPath":"agent.sock"}"""|])]
        public partial class Demo;
        """",
        message: "'agent.sock' is not an absolute path. runsc hands no system call to a listener, and does not read its members. Write the path of the socket from /.");

    [Fact]
    public Task Is_silent_on_an_absolute_path() => Analyze.IsSilentAsync("CELL5016", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","listenerPath":"/run/agent.sock"}""")]
        public partial class Demo;
        """");
}
