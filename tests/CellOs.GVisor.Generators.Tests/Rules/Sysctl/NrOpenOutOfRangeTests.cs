using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Sysctl;

[TestOf("CELL5110")]
public sealed class NrOpenOutOfRangeTests
{
    [Theory]
    [InlineData("4k")]
    [InlineData("")]
    [InlineData(" 4096")]
    [InlineData("-1")]
    [InlineData("2")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    public Task Reports_what_is_no_number_of_files(string value) => Analyze.ReportsAsync(
        "CELL5110",
        $"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("fs.nr_open", [|"{value}"|])]
        public partial class Demo;
        """,
        $"'{value}' is no number of files that a cell could have. runsc refuses to start since release 20240729, saying only 'cannot read client sync file: EOF', and does not look at it before. Write a whole number from 3 to 2147483647.");

    [Theory]
    [InlineData("3")]
    [InlineData("+4096")]
    [InlineData("0004096")]
    [InlineData("2147483647")]
    public Task Is_silent_on_numbers(string value) => Analyze.IsSilentAsync(
        "CELL5110",
        $"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("fs.nr_open", "{value}")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_another_parameter() => Analyze.IsSilentAsync(
        "CELL5110",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("fs/nr_open", "4k"), Sysctl("net.core.somaxconn", "x")]
        public partial class Demo;
        """");
}
