using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0201")]
public sealed class RefusedPlatformTests
{
    [Fact]
    public Task Reports_a_section_for_Solaris() => Analyze.ReportsAsync("CELL0201", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/solaris"|], """{ "milestone": "none" }""")]
        public partial class Demo;
        """", message: "The section 'solaris' is for another operating system. runsc refuses a configuration that has it. Remove it.");

    [Fact]
    public Task Reports_an_empty_section_for_Windows() => Analyze.ReportsAsync("CELL0201", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("", [|"""{ "windows": {} }"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_section_that_is_taken_out() => Analyze.IsSilentAsync("CELL0201", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/windows", """null""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_section_that_runsc_drops() => Analyze.IsSilentAsync("CELL0201", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/zos", """{}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_name_in_another_place() => Analyze.IsSilentAsync("CELL0201", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations/windows", "\"11\"")]
        public partial class Demo;
        """);
}
