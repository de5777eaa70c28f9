using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0021")]
public sealed class InvalidConfigJsonTests
{
    [Theory]
    [InlineData("\"/process\", [|\"\"|]")]
    [InlineData("\"/process\", [|\"{\"|]")]
    [InlineData("\"/process\", [|\"{} {}\"|]")]
    [InlineData("\"/process\", [|\"{'a':1}\"|]")]
    [InlineData("\"/process\", [|\"[1,]\"|]")]
    [InlineData("\"/process\", [|\"// comment\"|]")]
    [InlineData("\"/process\", [|null!|]")]
    [InlineData("json: [|\"{\"|], jsonPointer: \"\"")]
    [InlineData("jsonPointer: \"/process\", [|\"{\"|]")]
    [InlineData("[|\"process\"|], \"{}\"")]
    [InlineData("[|\"\"|], \"[]\"")]
    [InlineData("[|null!|], \"1\"")]
    [InlineData("[|\"/annotations/a~\"|], \"1\"")]
    [InlineData("[|\"/annotations/a~2b\"|], \"1\"")]
    [InlineData("[|\"/mounts/99\"|], \"{}\"")]
    [InlineData("[|\"/mounts/-1\"|], \"{}\"")]
    [InlineData("[|\"/mounts/first/type\"|], \"1\"")]
    [InlineData("[|\"/hostname/x\"|], \"1\"")]
    public Task Reports_what_cannot_be_laid_over(string arguments) => Analyze.ReportsAsync("CELL0021", Cell(arguments));

    [Theory]
    [InlineData("\"\", \"{}\"")]
    [InlineData("\"/process/args/0\", \"\\\"/bin/false\\\"\"")]
    [InlineData("\"/mounts/-\", \"{\\\"destination\\\":\\\"/x\\\",\\\"type\\\":\\\"tmpfs\\\"}\"")]
    [InlineData("\"/mounts/0\", \"null\"")]
    [InlineData("\"/linux/sysctl/net.ipv4.ip_forward\", \" \\\"1\\\" \"")]
    [InlineData("\"/annotations/a~1b~0c\", \"\\\"x\\\"\"")]
    [InlineData("\"/none\", \"null\"")]
    [InlineData("\"/process\", \"5\"")]
    [InlineData("\"/linux\", \"[]\"")]
    public Task Is_silent_on_what_can_be_laid_over(string arguments) => Analyze.IsSilentAsync("CELL0021", Cell(arguments));

    private static string Cell(string arguments) =>
        $"[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), ConfigJson({arguments})] public partial class Demo;";

    [Fact]
    public Task Reports_the_place_in_the_text() => Analyze.ReportsAsync(
        "CELL0021",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process", [|"{\n  \"umask\": x }"|])]
        public partial class Demo;
        """,
        "The JSON cannot be laid over the configuration: 'x' is an invalid start of a value (line 2, byte 12). Correct the pointer or the text.");

    [Fact]
    public Task Reports_the_place_in_the_array() => Analyze.ReportsAsync(
        "CELL0021",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/process/args/3"|], "1")]
        public partial class Demo;
        """,
        "The JSON cannot be laid over the configuration: '3' is no place in an array of 1; write an index or '-' to append. Correct the pointer or the text.");
}
