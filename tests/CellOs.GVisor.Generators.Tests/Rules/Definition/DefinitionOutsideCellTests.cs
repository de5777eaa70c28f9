using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0014")]
public sealed class DefinitionOutsideCellTests
{
    [Fact]
    public Task Reports_each_attribute_of_a_type_that_is_no_cell() => Analyze.ReportsAsync("CELL0014", """
        [[|Process("/bin/true")|], [|Rootfs("rootfs")|]]
        public partial class NotACell;

        [Serializable]
        [[|Tmpfs("/tmp")|]]
        public struct Neither;
        """);

    [Fact]
    public Task Reports_the_attribute_and_the_type() => Analyze.ReportsAsync(
        "CELL0014",
        """
        [[|Lifetime(TtlSeconds = 1)|]]
        public partial class NotACell;
        """,
        "[Lifetime] on 'NotACell' has no effect, because the type is not a cell. Add [Cell] to the type, or remove the attribute.");

    [Fact]
    public Task Is_silent_when_another_part_is_the_cell() => Analyze.IsSilentAsync(
        "CELL0014",
        [
            """
            [Process("/bin/true"), Rootfs("rootfs")] partial class Demo;
            """,
            """
            [Cell("demo")] partial class Demo;
            """,
        ]);

    /// <summary>The compiler has something to say on each of these, and that may be the whole trouble.</summary>
    [Theory]
    [InlineData("[Cel(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] partial class Demo;")]
    [InlineData("[Cell, Process(\"/bin/true\"), Rootfs(\"rootfs\")] partial class Demo;")]
    [InlineData("[Cell(\"demo\", 1), Process(\"/bin/true\")] partial class Demo;")]
    [InlineData("[Cell(\"demo\"), Proces(\"/bin/true\"), Rootfs(\"rootfs\")] partial class Demo;")]
    [InlineData("[Cell(\"demo\"), Process(1), Rootfs(\"rootfs\")] partial class Demo;")]
    [InlineData("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(missing)] partial class Demo;")]
    [InlineData("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), Tmpfs(\"t\", SizeBytes = \"1\")] partial class Demo;")]
    [InlineData("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), Tmpfs(\"/t\", Size = 1)] partial class Demo;")]
    [InlineData("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), Capabilities(LinuxCapability.Missing)] partial class Demo;")]
    [InlineData("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), Namespace((LinuxNamespace)\"pid\")] partial class Demo;")]
    [InlineData("[Cell(\"demo\")] partial class Demo : Missing;")]
    [InlineData("[Cell(\"demo\")] interface IDemo;")]
    [InlineData("[Cell(\"demo\")] enum Demo { A }")]
    [InlineData("[Cell(\"demo\")] delegate void Demo();")]
    [InlineData("[Limit(CellLimit.Pids)] class Demo;")]
    [InlineData("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] partial class Demo { [Argumnt] public object A { get; } }")]
    [InlineData("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] partial class Demo { [Option] public object A { get; init; } }")]
    [InlineData("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] partial class Demo { [Limit((CellLimit)\"x\")] public object A { get; init; } }")]
    [InlineData("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] partial class Demo { [Argument] public string }")]
    [InlineData("[Cell(\"demo\"")]
    [InlineData("[Cell(\"demo\"), ")]
    [InlineData("class C { [Cell(\"demo\")] }")]
    public async Task Is_silent_on_what_does_not_compile(string source) => Assert.Empty(await Analyze.FindAsync(source));
}
