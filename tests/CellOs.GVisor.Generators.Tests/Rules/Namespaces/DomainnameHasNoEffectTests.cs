using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2034")]
public sealed class DomainnameHasNoEffectTests
{
    [Fact]
    public Task Reports_a_domainname() => Analyze.ReportsAsync("CELL2034", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/domainname", [|"\"example\""|])]
        public partial class Demo;
        """",
        message: "The domainname 'example' has no effect in runsc 20221219, the oldest that is to run this cell. runsc sets it within the sandbox since release 20260622 and ignores it before. Remove it, or set the build property CellOsRunscVersion to 20260622 or later.");

    [Fact]
    public Task Is_silent_without_the_namespace() => Analyze.IsSilentAsync("CELL2034", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Uts)]
        [ConfigJson("/domainname", "\"example\"")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_for_a_release_that_sets_it() => Analyze.IsSilentAsync("CELL2034", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/domainname", "\"example\"")]
        public partial class Demo;
        """", runscVersion: "20260622");
}
