using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0025")]
public sealed class InvalidEnumTextTests
{
    [Theory]
    [InlineData("fast\\0")]
    [InlineData("\\ud83d")]
    public Task Reports_a_text_that_cannot_be_written(string text) => Analyze.ReportsAsync("CELL0025", Source(text, "[|Speed|]"));

    [Fact]
    public Task Is_silent_on_any_other_text() => Analyze.IsSilentAsync("CELL0025", Source("\\ud83d\\ude00 \\\"x\\\"", "Speed"));

    private static string Source(string text, string property) => $$"""
        public enum Mode
        {
            Slow,
            [System.Runtime.Serialization.EnumMember(Value = "{{text}}")]
            Fast,
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Argument] public Mode {{property}} { get; init; }
        }
        """;
}
