using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0016")]
public sealed class RepeatedAttributeTests
{
    [Fact]
    public Task Reports_an_annotation_again() => Analyze.ReportsAsync(
        "CELL0016",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("a", "1"), [|Annotation("a", "1")|]]
        public partial class Demo;
        """,
        "The annotation 'a' is said twice. Remove one of the two.");

    [Fact]
    public Task Reports_a_host_namespace_again() => Analyze.ReportsAsync("CELL0016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc), HostNamespace(LinuxNamespace.Uts), [|HostNamespace(LinuxNamespace.Ipc)|]]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_the_place_of_a_host_program_again() => Analyze.ReportsAsync("CELL0016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram("/bin/busybox", "/bin/sh", [|"/bin/sh"|])]
        [HostProgram("/bin/cat"), HostProgram([|"/bin/cat"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_kernel_parameter_again() => Analyze.ReportsAsync("CELL0016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("fs.nr_open", "4096"), Sysctl("net.core.somaxconn", "4096"), [|Sysctl("fs.nr_open", "4096")|]]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_different_things() => Analyze.IsSilentAsync("CELL0016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("a", "1"), Annotation("b", "1")]
        [HostNamespace(LinuxNamespace.Ipc), HostNamespace(LinuxNamespace.Uts)]
        [HostProgram("/bin/busybox", "/bin/sh", "/bin/cat"), HostProgram("/bin/busybox", "/bin/ls")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_removing_the_attribute_from_its_list() => Fix.AppliesAsync(
        "CELL0016",
        """
        // The cell.
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("a", "1"), /* again */ [|Annotation("a", "1")|], Annotation("b", "2")]
        [Annotation("c", "1"), [|Annotation("c", "1")|]] // c
        public partial class Demo;
        """,
        """
        // The cell.
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("a", "1"), /* again */ Annotation("b", "2")]
        [Annotation("c", "1")] // c
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_removing_the_list_with_the_attribute() => Fix.AppliesAsync(
        "CELL0016",
        """
        // The cell.
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("a", "1")]
        // Why again.
        [[|Annotation("a", "1")|]] // again
        // What follows.
        [Annotation("b", "1")] [[|Annotation("b", "1")|]]
        [[|Annotation("a", "1")|]] [Annotation("c", "1")] /* c */ [[|Annotation("c", "1")|]]
        public partial class Demo;
        """,
        """
        // The cell.
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("a", "1")]
        // Why again.
        // What follows.
        [Annotation("b", "1")]
        [Annotation("c", "1")] /* c */
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_removing_an_argument() => Fix.AppliesAsync(
        "CELL0016",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram(
            "/bin/busybox", // the program
            "/bin/sh", // the shell
            [|"/bin/sh"|], // again
            "/bin/cat", // cat
            [|"/bin/cat"|])]
        [HostProgram("/bin/ls", "/bin/ls", [|"/bin/ls"|], "/bin/dir")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram(
            "/bin/busybox", // the program
            "/bin/sh", // the shell
            "/bin/cat" // cat
            )]
        [HostProgram("/bin/ls", "/bin/ls", "/bin/dir")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_removing_the_attribute_with_its_only_place() => Fix.AppliesAsync(
        "CELL0016",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram("/bin/busybox", "/bin/sh")]
        [HostProgram("/bin/busybox", [|"/bin/sh"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram("/bin/busybox", "/bin/sh")]
        public partial class Demo;
        """);
}
