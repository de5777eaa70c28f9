using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1020")]
public sealed class NulCharacterTests
{
    [Fact]
    public Task Reports_an_argument() => Analyze.ReportsAsync("CELL1020", """
        [Cell("demo"), Process("/bin/echo", [|"one\0two"|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        message: "The string at /process/args/1 holds a NUL character, which ends a string for the kernel. runsc cuts an argument or a variable there without a word, and fails on a path. Remove the character.");

    [Fact]
    public Task Reports_a_variable_without_showing_its_value() => Analyze.ReportsAsync("CELL1020", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|"TOKEN"|], "s3cret\0more")]
        public partial class Demo;
        """,
        message: "The string at /process/env/0 holds a NUL character, which ends a string for the kernel. runsc cuts an argument or a variable there without a word, and fails on a path. Remove the character.");

    [Fact]
    public Task Reports_a_key() => Analyze.ReportsAsync("CELL1020", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations", [|"""{"com.example\u0000":"x"}"""|])]
        public partial class Demo;
        """",
        message: "The key at /annotations/com.example\\u0000 holds a NUL character, which ends a string for the kernel. runsc cuts an argument or a variable there without a word, and fails on a path. Remove the character.");

    [Fact]
    public Task Reports_a_string_deep_in_the_document() => Analyze.ReportsAsync("CELL1020", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/unified", [|"""{"memory.max":"1\u0000"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_other_control_characters() => Analyze.IsSilentAsync("CELL1020", """
        [Cell("demo"), Process("/bin/echo", "\u0001\t\n0"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
