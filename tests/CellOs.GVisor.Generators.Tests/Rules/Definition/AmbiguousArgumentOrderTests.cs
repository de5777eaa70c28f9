using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0012")]
public sealed class AmbiguousArgumentOrderTests
{
    private const string Message =
        "'A' makes an argument and so does 'B' in another file, so which comes first depends on the order of the files. Give them different values of 'Order'.";

    [Fact]
    public Task Reports_each_property_with_a_rival_in_another_file() => Analyze.ReportsAsync(
        "CELL0012",
        [
            """
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo
            {
                [[|Argument|]] public string A { get; init; } = "";
            }
            """,
            """
            public partial class Demo
            {
                [[|Option("--b")|]] public string B { get; init; } = "";
            }
            """,
        ]);

    [Fact]
    public Task Reports_equal_orders_and_leaves_different_ones() => Analyze.ReportsAsync(
        "CELL0012",
        [
            """
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo
            {
                [Argument(Order = [|1|])] public string A { get; init; } = "";
                [Argument] public string B { get; init; } = "";
                [Argument] public string C { get; init; } = "";
            }
            """,
            """
            public partial class Demo
            {
                [Argument(Order = [|1|])] public string D { get; init; } = "";
                [Argument(Order = 2)] public string E { get; init; } = "";
            }
            """,
        ]);

    [Fact]
    public Task Reports_rivals_in_a_base() => Analyze.ReportsAsync(
        "CELL0012",
        [
            """
            public abstract partial class Shared
            {
                [[|Argument|]] public string A { get; init; } = "";
            }
            """,
            """
            public abstract partial class Shared
            {
                [[|Argument|]] public string B { get; init; } = "";
            }

            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo : Shared;
            """,
        ]);

    [Fact]
    public Task Is_silent_on_properties_of_one_file_and_of_bases() => Analyze.IsSilentAsync(
        "CELL0012",
        [
            """
            public abstract class Shared
            {
                [Argument] public string A { get; init; } = "";
            }

            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo : Shared
            {
                [EnvironmentVariable("B")] public string B { get; init; } = "";
            }
            """,
            """
            public partial class Demo
            {
                [Argument] public string C { get; init; } = "";
                [Option("--d")] public string D { get; init; } = "";
            }
            """,
        ]);

    [Fact]
    public Task Reports_the_rival() => Analyze.ReportsAsync(
        "CELL0012",
        [
            """
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo
            {
                [{|#0:Argument|}] public string A { get; init; } = "";
            }
            """,
            """
            public partial class Demo
            {
                [{|#1:Argument|}] public string B { get; init; } = "";
            }
            """,
        ],
        Message,
        Message.Replace("'A'", "'C'", StringComparison.Ordinal).Replace("'B'", "'A'", StringComparison.Ordinal).Replace("'C'", "'B'", StringComparison.Ordinal));
}
