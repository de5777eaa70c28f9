using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL8324")]
public sealed class SensitiveBindSourceTests
{
    [Fact]
    public Task Reports_the_whole_host() => Analyze.ReportsAsync(
        "CELL8324",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/host", Source = [|"/"|])]
        public partial class Demo;
        """,
        message: "The bind mount at '/host' shows the cell '/' of the host, which holds everything. runsc passes it on; the sandbox does not protect what is mounted into it. Mount no more than the file or directory that the program needs.");

    [Fact]
    public Task Reports_the_socket_of_an_engine() => Analyze.ReportsAsync("CELL8324", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/run/engine", Source = [|"/var/run/docker.sock"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_place_inside_proc() => Analyze.ReportsAsync("CELL8324", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/host/sys", Source = [|"/proc/sys/../sys/kernel/"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_file_of_a_sensitive_directory() => Analyze.IsSilentAsync("CELL8324", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/etc/timezone", Source = "/etc/timezone")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_harmless_device() => Analyze.IsSilentAsync("CELL8324", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/etc/passwd", Source = "/dev/null")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_source_that_a_property_gives() => Analyze.IsSilentAsync("CELL8324", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [BindMount("/data")]
            public required string Data { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_a_file_system() => Analyze.IsSilentAsync("CELL8324", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "tmpfs", Source = "/etc")]
        public partial class Demo;
        """);
}
