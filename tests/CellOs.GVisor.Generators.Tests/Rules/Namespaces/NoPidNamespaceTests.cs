using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL8206")]
public sealed class NoPidNamespaceTests
{
    [Fact]
    public Task Reports_a_cell_that_gave_it_away() => Analyze.ReportsAsync(
        "CELL8206",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Pid)]
        public partial class [|Demo|];
        """,
        "The cell has no pid namespace, so it shares the process ids of the host. runsc gives it its own all the same; other runtimes let it see and signal the processes of the host. List the namespace 'pid'.");

    [Fact]
    public Task Is_silent_on_a_cell_that_gave_others_away() => Analyze.IsSilentAsync("CELL8206", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc)]
        public partial class Demo;
        """);
}
