using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1016")]
public sealed class OctalUmaskTests
{
    [Fact]
    public Task Reports_digits_of_a_usual_mask() => Analyze.ReportsAsync("CELL1016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = [|22|])]
        public partial class Demo;
        """,
        message: "The umask 22 is a decimal number, octal 026. runsc applies it since release 20241021 and uses 022 before, without a word. Write 18 for octal 022.");

    [Fact]
    public Task Reports_digits_of_a_mask_that_is_out_of_range() => Analyze.ReportsAsync("CELL1016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = [|777|])]
        public partial class Demo;
        """,
        message: "The umask 777 is not within 0 to 511, which is octal 0777. runsc applies it since release 20241021 and uses 022 before, without a word. Write 511 for octal 0777.");

    [Fact]
    public Task Reports_a_number_out_of_range() => Analyze.ReportsAsync("CELL1016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = [|512|])]
        public partial class Demo;
        """,
        message: "The umask 512 is not within 0 to 511, which is octal 0777. runsc applies it since release 20241021 and uses 022 before, without a word. Write the mask as a decimal number, such as 18 for octal 022.");

    [Fact]
    public Task Reports_a_negative_number() => Analyze.ReportsAsync("CELL1016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = [|-1|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_usual_masks_in_decimal() => Analyze.IsSilentAsync("CELL1016", """
        [Cell("one"), Process("/bin/true"), Rootfs("rootfs"), User(1, 1, Umask = 18)]
        public partial class One;

        [Cell("two"), Process("/bin/true"), Rootfs("rootfs"), User(1, 1, Umask = 23)]
        public partial class Two;

        [Cell("three"), Process("/bin/true"), Rootfs("rootfs"), User(1, 1, Umask = 63)]
        public partial class Three;
        """);

    [Fact]
    public Task Is_silent_on_an_unusual_mask_whose_digits_are_no_usual_one() => Analyze.IsSilentAsync("CELL1016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = 20)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_largest_mask() => Analyze.IsSilentAsync("CELL1016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = 511)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_decimal_number() => Fix.AppliesAsync(
        "CELL1016",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = [|22|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 1000, Umask = 18)]
        public partial class Demo;
        """);
}
