using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0003")]
public sealed class GenericCellTests
{
    [Fact]
    public Task Reports_a_generic_type() => Analyze.ReportsAsync(
        "CELL0003",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class [|Demo|]<T>;
        """,
        "'Demo' is generic or stands in a generic type, but a cell has one definition. Make the type and those around it non-generic, and put what varies into attributed properties.");

    [Fact]
    public Task Reports_a_type_in_a_generic_one() => Analyze.ReportsAsync("CELL0003", """
        public partial class Outer<T>
        {
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial record struct [|Demo|];
        }
        """);

    [Fact]
    public Task Is_silent_on_a_generic_base() => Analyze.IsSilentAsync("CELL0003", """
        public abstract class Shared<T>
        {
            [Argument] public required T File { get; init; }
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : Shared<string>;
        """);
}
