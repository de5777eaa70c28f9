using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1028")]
public sealed class UmaskHasNoEffectTests
{
    [Fact]
    public Task Reports_a_umask() => Analyze.ReportsAsync("CELL1028", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = [|63|])]
        public partial class Demo;
        """",
        message: "The umask 63 has no effect in runsc 20221219, the oldest that is to run this cell. runsc applies it since release 20241021 and uses 022 before, without a word. Set the build property CellOsRunscVersion to 20241021 or later, or leave the umask out and let the program set its own.");

    [Fact]
    public Task Is_silent_on_the_one_that_runsc_uses() => Analyze.IsSilentAsync("CELL1028", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = 18)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_for_a_release_that_applies_it() => Analyze.IsSilentAsync("CELL1028", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = 63)]
        public partial class Demo;
        """", runscVersion: "20241021");
}
