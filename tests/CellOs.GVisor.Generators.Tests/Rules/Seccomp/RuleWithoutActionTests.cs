using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5018")]
public sealed class RuleWithoutActionTests
{
    [Fact]
    public Task Reports_a_missing_action() => Analyze.ReportsAsync("CELL5018", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"]}]}"""|])]
        public partial class Demo;
        """",
        message: "The rule has no action. With '--oci-seccomp' runsc refuses to start for an invalid action. Write 'action', such as 'SCMP_ACT_ERRNO'.");

    [Fact]
    public Task Is_silent_on_an_action() => Analyze.IsSilentAsync("CELL5018", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_ERRNO"}]}""")]
        public partial class Demo;
        """");
}
