using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0011")]
public sealed class ReservedMemberTests
{
    [Fact]
    public Task Reports_the_member() => Analyze.ReportsAsync(
        "CELL0011",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            public int [|Descriptor|] { get; init; }
        }
        """,
        "The generator adds a member 'Descriptor' to 'Demo', so the name cannot be used otherwise. Rename it.");

    [Theory]
    [InlineData("public void [|WriteConfig|](int other) { }")]
    [InlineData("public string [|WriteSecrets|] => string.Empty;")]
    [InlineData("private const int [|GetRunArguments|] = 1;")]
    [InlineData("private sealed class [|GetRunscArguments|];")]
    [InlineData("[Argument] public string [|Descriptor|] { get; init; } = \"\";")]
    public Task Reports_every_kind_of_member(string member) => Analyze.ReportsAsync("CELL0011", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            {{member}}
        }
        """);

    [Fact]
    public Task Reports_a_cell_with_the_name_of_a_member() => Analyze.ReportsAsync("CELL0011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class [|Descriptor|];
        """);

    [Fact]
    public Task Reports_a_member_of_another_part() => Analyze.ReportsAsync(
        "CELL0011",
        [
            """
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo;
            """,
            """
            public partial class Demo { void [|WriteConfig|]() { } }
            """,
        ]);

    [Fact]
    public Task Is_silent_on_what_was_generated_and_on_other_names() => Analyze.IsSilentAsync("CELL0011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [System.CodeDom.Compiler.GeneratedCode("CellOs.GVisor", "1.0")]
            public static CellDescriptor Descriptor => throw new NotSupportedException();

            public int descriptor;

            public void Config() { }
        }
        """);
}
