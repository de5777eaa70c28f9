using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Paths;

[TestOf("CELL3208")]
public sealed class PropagationOutsideSpecificationTests
{
    [Fact]
    public Task Reports_a_recursive_form() => Analyze.ReportsAsync(
        "CELL3208",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/rootfsPropagation", [|"\"rslave\""|])]
        public partial class Demo;
        """",
        "'rslave' is not among the kinds of mount propagation that the OCI specification lists. runsc takes it, and so do runc and crun; the schema of the specification refuses it. Write 'slave'.");

    [Fact]
    public Task Reports_an_empty_word() => Analyze.ReportsAsync(
        "CELL3208",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/rootfsPropagation", [|"\"\""|])]
        public partial class Demo;
        """",
        "'' is not among the kinds of mount propagation that the OCI specification lists. runsc takes it, and so do runc and crun; the schema of the specification refuses it. Remove it.");

    [Theory]
    [InlineData("slave")]
    [InlineData("private")]
    [InlineData("shared")]
    [InlineData("public")]
    public Task Is_silent_on_words_of_the_specification_and_refused_ones(string word) => Analyze.IsSilentAsync(
        "CELL3208",
        $"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/rootfsPropagation", "\"{word}\"")]
        public partial class Demo;
        """);
}
