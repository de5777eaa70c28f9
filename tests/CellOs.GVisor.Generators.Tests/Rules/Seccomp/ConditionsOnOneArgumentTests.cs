using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5014")]
public sealed class ConditionsOnOneArgumentTests
{
    [Fact]
    public Task Reports_a_range() => Analyze.ReportsAsync("CELL5014", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_ERRNO","args":[{"index":1,"value":3,"op":"SCMP_CMP_GE"},{"index":1,"value":5,"op":"SCMP_CMP_LE"}]}]}"""|])]
        public partial class Demo;
        """",
        message: "The rule has two conditions on the argument 1. runsc then lets the rule hold as soon as any one of its conditions does, as runc does. Write a rule for each, so that it says what it does.");

    [Fact]
    public Task Is_silent_on_two_arguments() => Analyze.IsSilentAsync("CELL5014", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_ERRNO","args":[{"index":0,"value":3,"op":"SCMP_CMP_GE"},{"index":1,"value":5,"op":"SCMP_CMP_LE"}]}]}""")]
        public partial class Demo;
        """");
}
