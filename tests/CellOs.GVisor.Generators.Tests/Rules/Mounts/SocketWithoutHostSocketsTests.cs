using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3143")]
public sealed class SocketWithoutHostSocketsTests
{
    [Fact]
    public Task Reports_a_socket() => Analyze.ReportsAsync(
        "CELL3143",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/run/db.sock", Source = [|"/run/db.sock"|])]
        public partial class Demo;
        """,
        message: "'/run/db.sock' looks like a Unix socket of the host, which the cell is not allowed to open. runsc 20240729 shows it and refuses to connect; 20221219 refuses to start. Set HostSockets in [Runsc] to Open, which starts runsc with --host-uds=open, or remove the mount.");

    [Fact]
    public Task Reports_a_socket_where_the_cell_may_only_make_its_own() => Analyze.ReportsAsync("CELL3143", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(HostSockets = RunscHostSockets.Create)]
        [BindMount("/run/db.sock", Source = [|"/run/db.sock"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_cell_that_may_open_it() => Analyze.IsSilentAsync("CELL3143", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(HostSockets = RunscHostSockets.Open)]
        [BindMount("/run/db.sock", Source = "/run/db.sock")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_directory() => Analyze.IsSilentAsync("CELL3143", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/run/db", Source = "/run/db.sock.d")]
        public partial class Demo;
        """);
}
