using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5007")]
public sealed class ImpossibleNotifyTests
{
    [Fact]
    public Task Reports_a_missing_path() => Analyze.ReportsAsync("CELL5007", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_NOTIFY"}]}"""|])]
        public partial class Demo;
        """",
        message: "A rule hands calls to a listener, and no listener is named. With '--oci-seccomp' runsc refuses every action but KILL, TRAP, ERRNO, TRACE and ALLOW. Give the path of its socket in 'listenerPath'.");

    [Fact]
    public Task Reports_it_as_the_default() => Analyze.ReportsAsync("CELL5007", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_NOTIFY","listenerPath":"/run/s"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_write() => Analyze.ReportsAsync("CELL5007", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","listenerPath":"/run/s","syscalls":[{"names":["mkdir","write"],"action":"SCMP_ACT_NOTIFY"}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_listener_for_a_call() => Analyze.IsSilentAsync("CELL5007", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","listenerPath":"/run/s","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_NOTIFY"}]}""")]
        public partial class Demo;
        """");
}
