using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0005")]
public sealed class NotInstantiableTests
{
    [Theory]
    [InlineData("abstract partial class [|Demo|];")]
    [InlineData("static partial class [|Demo|];")]
    [InlineData("abstract partial record [|Demo|];")]
    [InlineData("ref partial struct [|Demo|];")]
    [InlineData("readonly ref partial struct [|Demo|];")]
    public Task Reports_a_type_without_instances_to_keep(string declaration) =>
        Analyze.ReportsAsync("CELL0005", "[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] " + declaration);

    [Fact]
    public Task Reports_what_to_do() => Analyze.ReportsAsync(
        "CELL0005",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public abstract partial class [|Demo|];
        """,
        "'Demo' is static, abstract or a ref struct, but a cell is run through an instance of it. Make it an ordinary class, record or struct.");

    [Fact]
    public Task Is_silent_on_a_sealed_type_and_an_abstract_base() => Analyze.IsSilentAsync("CELL0005", """
        public abstract class Shared;

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public sealed partial class Demo : Shared
        {
            private Demo() { }
        }
        """);
}
