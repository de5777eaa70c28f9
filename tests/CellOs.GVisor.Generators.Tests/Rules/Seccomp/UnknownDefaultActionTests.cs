using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5001")]
public sealed class UnknownDefaultActionTests
{
    [Fact]
    public Task Reports_a_short_name() => Analyze.ReportsAsync("CELL5001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"ERRNO"}"""|])]
        public partial class Demo;
        """",
        message: "The filter has the default action 'ERRNO', which is none. With '--oci-seccomp' runsc refuses to start for an invalid action. Write 'SCMP_ACT_ERRNO'.");

    [Fact]
    public Task Reports_rules_without_a_filter() => Analyze.ReportsAsync("CELL5001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|SeccompRule(SeccompAction.Errno, "mkdir")|]]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_name_that_is_near_nothing() => Analyze.ReportsAsync("CELL5001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_NOSUCH"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_attribute() => Analyze.IsSilentAsync("CELL5001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Errno)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_action_of_another_JSON_type() => Analyze.IsSilentAsync("CELL5001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":1}""")]
        public partial class Demo;
        """");
}
