using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6007")]
public sealed class UnknownContainerTypeTests
{
    [Fact]
    public Task Reports_another_word() => Analyze.ReportsAsync(
        "CELL6007",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri.container-type", [|"pod"|])]
        public partial class Demo;
        """,
        "'pod' in 'io.kubernetes.cri.container-type' is no container type of CRI. runsc refuses to start, and says only 'unknown container-type'. Write 'sandbox', or remove it.");

    [Fact]
    public Task Reports_another_word_for_CRI_O() => Analyze.ReportsAsync("CELL6007", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri-o.ContainerType", [|"Sandbox"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_sandbox() => Analyze.IsSilentAsync("CELL6007", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri.container-type", "sandbox")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_word_that_was_meant() => Fix.AppliesAsync(
        "CELL6007",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri-o.ContainerType", [|"Sandbox"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri-o.ContainerType", "sandbox")]
        public partial class Demo;
        """);
}
