using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0013")]
public sealed class HoleOutsideCellTests
{
    [Fact]
    public Task Reports_a_sealed_class_and_names_what_has_no_effect() => Analyze.ReportsAsync(
        "CELL0013",
        """
        public sealed class NotACell
        {
            [[|BindMount("/data")|]] public string Data { get; init; } = "";
        }
        """,
        "[BindMount] on 'Data' has no effect, because no cell has this property. Add [Cell] to the type, or remove the attribute.");

    [Fact]
    public Task Reports_other_types_that_no_cell_derives_from() => Analyze.ReportsAsync("CELL0013", """
        public interface IOptions
        {
            [[|Argument|]] string A { get; }
        }

        public record struct Values([property: [|Option("-b")|]] string B);

        public static class Settings
        {
            [[|EnvironmentVariable("C")|], [|EnvironmentVariable("D")|]] public static string C { get; set; } = "";
        }
        """);

    [Fact]
    public Task Is_silent_on_a_class_that_cells_may_derive_from() => Analyze.IsSilentAsync("CELL0013", """
        public class Shared
        {
            [Argument] public string A { get; init; } = "";
        }

        public abstract record Other
        {
            [Argument] public string B { get; init; } = "";
        }
        """);

    [Fact]
    public Task Is_silent_in_a_cell() => Analyze.IsSilentAsync("CELL0013", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public sealed partial class Demo
        {
            [Argument] public string A { get; init; } = "";
        }
        """);
}
