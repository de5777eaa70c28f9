using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6004")]
public sealed class ValueNotTextTests
{
    [Fact]
    public Task Reports_a_number() => Analyze.ReportsAsync(
        "CELL6004",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations/com.example.n", [|"2"|])]
        public partial class Demo;
        """,
        "The value of the annotation 'com.example.n' is not a string. runsc cannot read the configuration and refuses to start. Put it in quotation marks.");

    [Fact]
    public Task Reports_a_truth_value_among_others() => Analyze.ReportsAsync("CELL6004", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations", [|"""{ "com.example.a": "x", "com.example.b": true }"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_empty_string() => Analyze.IsSilentAsync("CELL6004", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("com.example.n", "")]
        public partial class Demo;
        """);
}
