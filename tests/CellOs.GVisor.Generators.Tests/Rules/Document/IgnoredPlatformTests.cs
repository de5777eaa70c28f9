using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0203")]
public sealed class IgnoredPlatformTests
{
    [Fact]
    public Task Reports_a_section_for_a_virtual_machine() => Analyze.ReportsAsync("CELL0203", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/vm"|], """{ "kernel": { "path": "/boot/vmlinuz" } }""")]
        public partial class Demo;
        """", message: "The section 'vm' is for another platform. runsc ignores it without a word. Remove it.");

    [Fact]
    public Task Reports_sections_for_FreeBSD_and_zOS() => Analyze.ReportsAsync("CELL0203", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/freebsd"|], """{}""")]
        [ConfigJson([|"/zos"|], """{}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_section_that_runsc_refuses() => Analyze.IsSilentAsync("CELL0203", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/solaris", """{}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_section_that_is_taken_out() => Analyze.IsSilentAsync("CELL0203", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/vm", """null""")]
        public partial class Demo;
        """");
}
