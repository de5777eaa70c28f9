using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6022")]
public sealed class SeccompDroppedByAnnotationTests
{
    [Fact]
    public Task Reports_an_annotation_that_takes_the_filter_away() => Analyze.ReportsAsync("CELL6022", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/seccomp", """{ "defaultAction": "SCMP_ACT_ALLOW" }""")]
        [Annotation("io.kubernetes.cri.container-name", "c")]
        [Annotation([|"dev.gvisor.internal.seccomp.c"|], "RuntimeDefault")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_filter_of_another_container() => Analyze.IsSilentAsync("CELL6022", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/seccomp", """{ "defaultAction": "SCMP_ACT_ALLOW" }""")]
        [Annotation("io.kubernetes.cri.container-name", "c")]
        [Annotation("dev.gvisor.internal.seccomp.d", "RuntimeDefault")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_without_a_filter() => Analyze.IsSilentAsync("CELL6022", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri.container-name", "c"), Annotation("dev.gvisor.internal.seccomp.c", "RuntimeDefault")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL6022",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/seccomp", """{ "defaultAction": "SCMP_ACT_ALLOW" }""")]
        [Annotation("io.kubernetes.cri.container-name", "c")]
        [Annotation([|"dev.gvisor.internal.seccomp.c"|], "RuntimeDefault")]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/seccomp", """{ "defaultAction": "SCMP_ACT_ALLOW" }""")]
        [Annotation("io.kubernetes.cri.container-name", "c")]
        public partial class Demo;
        """");
}
