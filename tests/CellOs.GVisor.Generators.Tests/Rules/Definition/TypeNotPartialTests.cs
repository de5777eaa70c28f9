using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0001")]
public sealed class TypeNotPartialTests
{
    private const string Attributes = "[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] ";

    [Theory]
    [InlineData("class [|Demo|] { }")]
    [InlineData("sealed class [|Demo|];")]
    [InlineData("struct [|Demo|];")]
    [InlineData("readonly struct [|Demo|];")]
    [InlineData("record [|Demo|];")]
    [InlineData("record class [|Demo|];")]
    [InlineData("record struct [|Demo|];")]
    [InlineData("class [|@class|];")]
    [InlineData("static class Outer { [Cell(\"inner\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] internal struct [|Inner|]; }")]
    public Task Reports_every_kind_of_type(string declaration) =>
        Analyze.ReportsAsync("CELL0001", declaration.Contains("Outer", StringComparison.Ordinal) ? declaration : Attributes + declaration);

    [Theory]
    [InlineData("partial class Demo;")]
    [InlineData("sealed partial class Demo;")]
    [InlineData("partial struct Demo;")]
    [InlineData("readonly partial struct Demo;")]
    [InlineData("partial record Demo;")]
    [InlineData("partial record struct Demo;")]
    public Task Is_silent_on_every_kind_of_partial_type(string declaration) => Analyze.IsSilentAsync("CELL0001", Attributes + declaration);

    [Fact]
    public Task Reports_what_to_do() => Analyze.ReportsAsync(
        "CELL0001",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public class [|Demo|];
        """,
        "'Demo' is a cell but not partial, so the generator cannot add to it. Add the modifier 'partial'.");

    [Fact]
    public Task Is_silent_on_parts_in_several_files() => Analyze.IsSilentAsync(
        "CELL0001",
        [
            """
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo;
            """,
            """
            public partial class Demo;
            """,
        ]);

    [Fact]
    public Task Is_silent_when_suppressed_by_a_pragma() => Analyze.IsSilentAsync("CELL0001", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        #pragma warning disable CELL0001
        public class Demo;
        """);

    [Fact]
    public Task Is_silent_when_suppressed_by_an_attribute() => Analyze.IsSilentAsync("CELL0001", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [System.Diagnostics.CodeAnalysis.SuppressMessage("Definition", "CELL0001")]
        public class Demo;
        """);

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public Task Reports_as_gravely_as_configured(string configured, DiagnosticSeverity? severity) => Analyze.ReportsAsync(
        "CELL0001", Attributes + (severity is null ? "class Demo;" : "class [|Demo|];"), configured, severity);

    [Fact]
    public Task Is_fixed_in_front_of_the_keyword_and_behind_all_else() => Fix.AppliesAsync(
        "CELL0001",
        """
        /// <summary>What it is for.</summary>
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        // Why it is sealed.
        [Obsolete] // soon
        public sealed /* for good */ class [|Demo|] // the cell
        {
        }
        """,
        """
        /// <summary>What it is for.</summary>
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        // Why it is sealed.
        [Obsolete] // soon
        public sealed /* for good */ partial class Demo // the cell
        {
        }
        """);

    [Fact]
    public Task Is_fixed_without_any_modifier() => Fix.AppliesAsync(
        "CELL0001",
        """
        // Why.
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        class [|Demo|];
        """,
        """
        // Why.
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_when_the_keyword_begins_everything() => Fix.AppliesAsync(
        "CELL0001",
        """
        [Cell("a"), Process("/bin/true"), Rootfs("rootfs")] /* a */ class [|A|];

        [Cell("b"), Process("/bin/true"), Rootfs("rootfs")] internal /* b */ readonly struct [|B|];

        [Cell("c"), Process("/bin/true"), Rootfs("rootfs")] public record [|C|](int X);

        [Cell("d"), Process("/bin/true"), Rootfs("rootfs")] record struct [|D|];

        [Cell("e"), Process("/bin/true"), Rootfs("rootfs")] record class [|E|];
        """,
        """
        [Cell("a"), Process("/bin/true"), Rootfs("rootfs")] /* a */ partial class A;

        [Cell("b"), Process("/bin/true"), Rootfs("rootfs")] internal /* b */ readonly partial struct B;

        [Cell("c"), Process("/bin/true"), Rootfs("rootfs")] public partial record C(int X);

        [Cell("d"), Process("/bin/true"), Rootfs("rootfs")] partial record struct D;

        [Cell("e"), Process("/bin/true"), Rootfs("rootfs")] partial record class E;
        """);

    [Fact]
    public Task Is_fixed_together_with_the_types_around_it() => Fix.AppliesAsync(
        "CELL0001",
        """
        namespace Work
        {
            /// <summary>Outer.</summary>
            static class Outer
            {
                // Middle.
                internal struct Middle
                {
                    [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
                    class [|Demo|];
                }
            }
        }
        """,
        """
        namespace Work
        {
            /// <summary>Outer.</summary>
            static partial class Outer
            {
                // Middle.
                internal partial struct Middle
                {
                    [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
                    partial class Demo;
                }
            }
        }
        """);
}
