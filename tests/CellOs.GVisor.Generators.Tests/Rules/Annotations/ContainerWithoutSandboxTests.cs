using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6016")]
public sealed class ContainerWithoutSandboxTests
{
    [Fact]
    public Task Reports_a_cell_that_joins_a_sandbox() => Analyze.ReportsAsync(
        "CELL6016",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri.container-type", [|"container"|])]
        [Annotation("io.kubernetes.cri.sandbox-id", "s")]
        public partial class Demo;
        """,
        "'io.kubernetes.cri.container-type' says that the cell joins a running sandbox, but each cell runs in a sandbox of its own. runsc looks for the running sandbox that the container is to join and refuses to start without it. Remove the annotation, or write 'sandbox'.");

    [Fact]
    public Task Is_silent_on_a_sandbox() => Analyze.IsSilentAsync("CELL6016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri.container-type", "sandbox")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_making_it_a_sandbox() => Fix.AppliesAsync(
        "CELL6016",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri-o.ContainerType", [|"container"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("io.kubernetes.cri-o.ContainerType", "sandbox")]
        public partial class Demo;
        """);
}
