using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0020")]
public sealed class InvalidOptionNameTests
{
    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    [InlineData("\"--a b\"")]
    [InlineData("\"--a\\t\"")]
    [InlineData("\"=\"")]
    [InlineData("\"=a\"")]
    [InlineData("null!")]
    public Task Reports_what_no_program_takes_for_an_option(string name) => Analyze.ReportsAsync("CELL0020", Cell($"[|{name}|]"));

    [Theory]
    [InlineData("\"--width\"")]
    [InlineData("\"--width=\"")]
    [InlineData("\"-w\"")]
    [InlineData("\"if=\"")]
    [InlineData("\"/w:\"")]
    public Task Is_silent_on_the_forms_that_programs_use(string name) => Analyze.IsSilentAsync("CELL0020", Cell(name));

    private static string Cell(string name) => $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Option({{name}}, Order = 1)] public string Value { get; init; } = "";
        }
        """;

    [Fact]
    public Task Reports_how_to_write_it() => Analyze.ReportsAsync(
        "CELL0020",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Option(name: [|"-- width"|], Order = 1)] public int Width { get; init; }
        }
        """,
        "'-- width' is no usable option name. Write the option as the program knows it, such as '--width' or '--width='.");
}
