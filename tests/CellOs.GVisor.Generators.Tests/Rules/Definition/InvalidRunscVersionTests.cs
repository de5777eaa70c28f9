using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0023")]
public sealed class InvalidRunscVersionTests
{
    private const string Cell = """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """;

    [Theory]
    [InlineData("latest")]
    [InlineData("20200101")]
    public Task Reports_what_is_no_supported_release(string version) => Analyze.ReportsWithoutLocationAsync("CELL0023", Cell, version);

    [Theory]
    [InlineData("20240729")]
    [InlineData("release-20240729.0")]
    [InlineData("")]
    public Task Is_silent_on_a_release_or_nothing(string version) => Analyze.IsSilentAsync("CELL0023", Cell, version);
}
