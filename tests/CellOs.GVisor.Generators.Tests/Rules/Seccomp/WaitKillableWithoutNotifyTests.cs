using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5008")]
public sealed class WaitKillableWithoutNotifyTests
{
    [Fact]
    public Task Reports_the_flag_without_a_listener() => Analyze.ReportsAsync("CELL5008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV"]}"""|])]
        public partial class Demo;
        """",
        message: "SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV is set, and no rule hands calls to a listener. runsc ignores the flags without a word. Remove the flag.");

    [Fact]
    public Task Is_silent_with_a_listener() => Analyze.IsSilentAsync("CELL5008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","listenerPath":"/run/s","flags":["SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV"],"syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_NOTIFY"}]}""")]
        public partial class Demo;
        """");
}
