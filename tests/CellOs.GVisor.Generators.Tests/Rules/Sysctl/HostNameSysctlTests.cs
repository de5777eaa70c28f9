using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Sysctl;

[TestOf("CELL5103")]
public sealed class HostNameSysctlTests
{
    [Fact]
    public Task Reports_the_host_name() => Analyze.ReportsAsync(
        "CELL5103",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"kernel.hostname"|], "blue")]
        public partial class Demo;
        """",
        "'kernel.hostname' sets what 'hostname' is there for. runsc ignores it without a word; runc or crun refuse to start. Remove it, and set 'hostname' instead.");

    [Fact]
    public Task Reports_a_domain_name_without_uts_namespace() => Analyze.ReportsAsync(
        "CELL5103",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Uts)]
        [Sysctl([|"kernel.domainname"|], "example.org")]
        public partial class Demo;
        """",
        "'kernel.domainname' is set in a cell without a namespace 'uts' of its own. runsc ignores it without a word; runc or crun refuse to start. Remove it, and set 'domainname' instead.");

    [Fact]
    public Task Reports_another_domain_name() => Analyze.ReportsAsync(
        "CELL5103",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/domainname", "\"example.com\"")]
        [Sysctl([|"kernel.domainname"|], "example.org")]
        public partial class Demo;
        """",
        "'kernel.domainname' contradicts 'domainname'. runsc ignores it without a word; runc or crun refuse to start. Remove it, and set 'domainname' instead.");

    [Fact]
    public Task Is_silent_on_a_domain_name() => Analyze.IsSilentAsync(
        "CELL5103",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("kernel.domainname", "example.org")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_same_domain_name() => Analyze.IsSilentAsync(
        "CELL5103",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/domainname", "\"example.org\"")]
        [Sysctl("kernel.domainname", "example.org")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_where_the_name_is_given_already() => Fix.AppliesAsync(
        "CELL5103",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"kernel.hostname"|], "demo")]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """");

    [Fact]
    public Task Offers_nothing_where_another_name_is_given() => Fix.OffersNothingAsync(
        "CELL5103",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"kernel.hostname"|], "blue")]
        public partial class Demo;
        """);
}
