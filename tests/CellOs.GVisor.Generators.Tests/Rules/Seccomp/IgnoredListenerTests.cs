using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5024")]
public sealed class IgnoredListenerTests
{
    [Fact]
    public Task Reports_a_listener() => Analyze.ReportsAsync("CELL5024", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","listenerPath":"/run/agent.sock"}"""|])]
        public partial class Demo;
        """",
        message: "A listener is named, which gets no system call on gVisor. runsc hands no system call to a listener, and does not read its members. Remove it.");

    [Fact]
    public Task Is_silent_on_an_empty_path() => Analyze.IsSilentAsync("CELL5024", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","listenerPath":""}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_no_filter_is_applied() => Analyze.IsSilentAsync("CELL5024", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = false)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","listenerPath":"/run/agent.sock"}""")]
        public partial class Demo;
        """");
}
