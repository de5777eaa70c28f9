using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0010")]
public sealed class InvalidCellIdTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Demo")]
    [InlineData("de_mo")]
    [InlineData("de.mo")]
    [InlineData("-demo")]
    [InlineData("demo-")]
    [InlineData("a/b")]
    [InlineData("dém")]
    [InlineData("a2345678901234567890123456789012345678901")]
    public Task Reports_what_is_no_label(string id) => Analyze.ReportsAsync("CELL0010", Cell($"[|\"{id}\"|]"));

    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("word-count-2")]
    [InlineData("a--b")]
    [InlineData("a234567890123456789012345678901234567890")]
    public Task Is_silent_on_a_label(string id) => Analyze.IsSilentAsync("CELL0010", Cell($"\"{id}\""));

    private static string Cell(string id) => $"[Cell({id}), Process(\"/bin/true\"), Rootfs(\"rootfs\")] public partial class Demo;";

    [Fact]
    public Task Reports_what_to_use() => Analyze.ReportsAsync(
        "CELL0010",
        """
        [Process("/bin/true"), Rootfs("rootfs"), Cell([|"Word Count"|])]
        public partial class Demo;
        """,
        "'Word Count' is no valid cell id; a container's id is made from it. Use 1 to 40 lowercase letters, digits and hyphens, with a letter or digit at both ends.");

    [Fact]
    public Task Reports_null_without_a_word_about_the_rest() => Analyze.ReportsAsync("CELL0010", """
        [Cell([|null!|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Theory]
    [InlineData("")]
    [InlineData("Word Count")]
    public async Task Reports_nothing_else_on_the_id(string id) => Assert.Equal(["CELL0010"], await Analyze.FindAsync(Cell($"\"{id}\"")));

    [Fact]
    public Task Is_fixed_by_what_is_left_of_it() => Fix.AppliesAsync(
        "CELL0010",
        """
        [Cell(/* id */ [|"Word_Count."|], Hostname = "h"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;

        [Cell([|"-x"|] /* y */), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Other;
        """,
        """
        [Cell(/* id */ "word-count", Hostname = "h"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;

        [Cell("x" /* y */), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Other;
        """);

    [Fact]
    public Task Is_not_fixed_when_nothing_is_left_of_it() => Fix.OffersNothingAsync("CELL0010", """
        [Cell([|"é"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
