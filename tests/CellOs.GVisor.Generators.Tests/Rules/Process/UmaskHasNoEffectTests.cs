using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1027")]
public sealed class UmaskHasNoEffectTests
{
    [Fact]
    public Task Reports_a_stricter_mask() => Analyze.ReportsAsync("CELL1027", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = [|63|])]
        public partial class Demo;
        """,
        message: "The umask 63 has no effect in runsc 20221219, the oldest that is to run this cell. runsc honours the umask since release 20241021, and before uses octal 022 whatever it says. Leave it out and let the program set its own, or run the cell on runsc 20241021 or newer only.");

    [Fact]
    public Task Reports_that_nothing_is_masked() => Analyze.ReportsAsync("CELL1027", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = [|0|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_mask_that_there_is_anyway() => Analyze.IsSilentAsync("CELL1027", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = 18)]
        public partial class Demo;
        """);
}
