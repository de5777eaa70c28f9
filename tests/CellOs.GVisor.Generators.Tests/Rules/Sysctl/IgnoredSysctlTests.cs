using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Sysctl;

namespace CellOs.GVisor.Generators.Tests.Rules.Sysctl;

[TestOf("CELL5107")]
public sealed class IgnoredSysctlTests
{
    [Fact]
    public Task Reports_a_parameter_that_no_release_sets() => Analyze.ReportsAsync(
        "CELL5107",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"net.core.somaxconn"|], "256")]
        public partial class Demo;
        """",
        "'net.core.somaxconn' has no effect in gVisor under this cell's settings. runsc ignores all kernel parameters but fs.nr_open, by this name, since release 20240729, and net.ipv6.conf.all.disable_ipv6, with --network=sandbox, since 20250319. Remove it.");

    [Fact]
    public Task Reports_one_that_only_newer_releases_set() => Analyze.ReportsAsync(
        "CELL5107",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"fs.nr_open"|], "4096")]
        public partial class Demo;
        """",
        "'fs.nr_open' has no effect in gVisor under this cell's settings. runsc ignores all kernel parameters but fs.nr_open, by this name, since release 20240729, and net.ipv6.conf.all.disable_ipv6, with --network=sandbox, since 20250319. Remove it, or set the build property CellOsRunscVersion to 20240729 or later.");

    [Fact]
    public Task Reports_a_honoured_one_in_a_form_that_runsc_does_not_know() => Analyze.ReportsAsync(
        "CELL5107",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"fs/nr_open"|], "4096")]
        public partial class Demo;
        """",
        "'fs/nr_open' has no effect in gVisor under this cell's settings. runsc ignores all kernel parameters but fs.nr_open, by this name, since release 20240729, and net.ipv6.conf.all.disable_ipv6, with --network=sandbox, since 20250319. Write 'fs.nr_open'.");

    [Fact]
    public Task Is_silent_on_a_target_that_honours_it() => Analyze.IsSilentAsync(
        "CELL5107",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("fs.nr_open", "4096")]
        public partial class Demo;
        """",
        "20240729");

    [Fact]
    public Task Is_silent_on_IPv6_of_the_sandbox_network() => Analyze.IsSilentAsync(
        "CELL5107",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Sandbox)]
        [Sysctl("net.ipv6.conf.all.disable_ipv6", "1")]
        public partial class Demo;
        """",
        "20250319");

    [Theory]
    [InlineData(20250318, RunscNetwork.Sandbox, true)]
    [InlineData(20250319, RunscNetwork.Sandbox, false)]
    [InlineData(20250319, RunscNetwork.None, true)]
    [InlineData(20250319, RunscNetwork.Host, true)]
    public void Reports_IPv6_on_an_older_release_or_another_network(int release, RunscNetwork network, bool isReported)
    {
        var document = """{"linux":{"namespaces":[{"type":"network"}],"sysctl":{"net.ipv6.conf.all.disable_ipv6":"1"}}}"""u8;
        var spec = new CellSpec((SpecObject)SpecReader.Read(document))
        {
            Target = new RunscRelease(release),
            Runsc = new RunscSettings { Network = network },
        };
        Assert.Equal(isReported, RuleEngine.Judge(spec).Any(static finding => finding.Rule == IgnoredSysctl.Rule));
    }

    [Fact]
    public Task Is_silent_where_no_runtime_would_set_it() => Analyze.IsSilentAsync(
        "CELL5107",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("vm.overcommit_memory", "1"), Sysctl("kernel.hostname", "a")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5107",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"net.core.somaxconn"|], "256")]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_the_name_with_dots() => Fix.AppliesAsync(
        "CELL5107",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/sysctl", [|"""{"fs/nr_open":"4096"}"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/sysctl", [|"""{"fs.nr_open":"4096"}"""|])]
        public partial class Demo;
        """");
}
