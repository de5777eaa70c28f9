using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6011")]
public sealed class InvalidMountHintTests
{
    [Fact]
    public Task Reports_another_share() => Analyze.ReportsAsync("CELL6011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", [|"everyone"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_another_type() => Analyze.ReportsAsync("CELL6011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.type", [|"tmpFS"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_another_field() => Analyze.ReportsAsync("CELL6011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.spec.mount.v.shares"|], "pod")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_an_empty_source() => Analyze.ReportsAsync("CELL6011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.source", [|""|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_runsc_knows() => Analyze.IsSilentAsync("CELL6011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        [Annotation("dev.gvisor.spec.mount.v.options", "ro")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_word_that_was_meant() => Fix.AppliesAsync(
        "CELL6011",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.type", [|"tmpFS"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_field_that_was_meant() => Fix.AppliesAsync(
        "CELL6011",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.spec.mount.v.shares"|], "pod")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_field_that_the_oldest_runsc_does_not_know() => Analyze.ReportsAsync("CELL6011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.spec.mount.v.directfs"|], "false")]
        public partial class Demo;
        """,
        message: "'directfs' is no field of a mount hint. Before release 20240729 runsc refuses to start, and says only 'cannot read client sync file: EOF'; later ones ignore what is wrong, and a hint that lacks something. Remove it, or set the build property CellOsRunscVersion to 20260817 or later.");

    [Fact]
    public Task Is_silent_on_a_field_that_every_runsc_in_question_knows() => Analyze.IsSilentAsync("CELL6011", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.directfs", "false")]
        public partial class Demo;
        """, runscVersion: "20260817");
}
