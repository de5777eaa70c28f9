using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5015")]
public sealed class SeccompWithoutFlagTests
{
    [Fact]
    public Task Reports_a_filter_that_is_turned_off() => Analyze.ReportsAsync("CELL5015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [Runsc(OciSeccomp = [|false|])]
        public partial class Demo;
        """",
        message: "The cell has a filter of system calls, which is not applied. runsc filters no system call of the cell unless it is started with '--oci-seccomp'. Write [Runsc(OciSeccomp = true)], or start runsc with the flag.");

    [Fact]
    public Task Reports_a_filter_in_raw_JSON_that_is_turned_off() => Analyze.ReportsAsync("CELL5015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = [|false|])]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_raw_JSON() => Analyze.IsSilentAsync("CELL5015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_attributes() => Analyze.IsSilentAsync("CELL5015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_other_settings_of_runsc() => Analyze.IsSilentAsync("CELL5015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [Runsc(NetRaw = false)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_raw_JSON_beside_other_settings() => Analyze.IsSilentAsync("CELL5015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(NetRaw = false)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_with_the_annotation() => Analyze.IsSilentAsync("CELL5015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW"}""")]
        [Annotation("dev.gvisor.flag.oci-seccomp", "true"), Runsc(OciSeccomp = false)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_with_the_flag_by_name() => Analyze.IsSilentAsync("CELL5015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("oci-seccomp", "true"), Runsc(OciSeccomp = false)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_turning_it_on() => Fix.AppliesAsync(
        "CELL5015",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [Runsc(OciSeccomp = [|false|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [Runsc(OciSeccomp = true)]
        public partial class Demo;
        """");
}
