using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4118")]
public sealed class InvalidUnifiedTests
{
    [Fact]
    public Task Reports_a_slash() => Analyze.ReportsAsync("CELL4118", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/unified", [|"""{"a/memory.high":"1"}"""|])]
        public partial class Demo;
        """",
        message: "'a/memory.high' is no file of a control group, because it has a slash. runsc ignores it without a word. Write a file's name, with a dot in it and no slash, such as 'memory.high'.");

    [Fact]
    public Task Reports_no_dot() => Analyze.ReportsAsync("CELL4118", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/unified", [|"""{"memory":"1"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_file() => Analyze.IsSilentAsync("CELL4118", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/unified", """{"memory.high":"1"}""")]
        public partial class Demo;
        """");
}
