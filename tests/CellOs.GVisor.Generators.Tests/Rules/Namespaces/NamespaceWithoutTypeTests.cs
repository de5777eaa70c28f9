using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2029")]
public sealed class NamespaceWithoutTypeTests
{
    [Fact]
    public Task Reports_an_entry_without_a_type() => Analyze.ReportsAsync(
        "CELL2029",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/namespaces/-", [|"""{"path":"/a"}"""|])]
        public partial class Demo;
        """",
        "This entry of the namespaces has no type, which the OCI specification requires. runsc ignores the entry without a word. Give it a type, or remove it.");

    [Fact]
    public Task Is_silent_on_an_empty_type_which_is_an_unknown_one() => Analyze.IsSilentAsync("CELL2029", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/namespaces/-", """{"type":""}""")]
        public partial class Demo;
        """");
}
