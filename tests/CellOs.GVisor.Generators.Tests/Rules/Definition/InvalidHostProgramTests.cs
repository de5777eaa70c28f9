using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0022")]
public sealed class InvalidHostProgramTests
{
    [Fact]
    public Task Reports_a_program_and_its_places() => Analyze.ReportsAsync("CELL0022", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram([|"busybox"|], "/bin/sh", [|"bin/cat"|], [|"./ls"|]), HostProgram([|""|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_what_to_write() => Analyze.ReportsAsync(
        "CELL0022",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram([|"bin/sh"|])]
        public partial class Demo;
        """,
        "'bin/sh' is not the plain absolute path of a file, as a host program and its places in the cell must be. Write a path that starts with '/' and has no '.', '..' or empty parts.");

    [Fact]
    public Task Reports_places_in_an_array() => Analyze.ReportsAsync("CELL0022", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram("/bin/busybox", new[] { "/bin/sh", [|"cat"|] }), HostProgram("/bin/dash", [[|"dash"|], "/bin/dash"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_absolute_paths() => Analyze.IsSilentAsync("CELL0022", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram("/bin/busybox", "/bin/sh", "/bin/cat"), HostProgram("/bin/ls")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_a_slash() => Fix.AppliesAsync(
        "CELL0022",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram([|"bin/busybox"|], [|"bin/sh"|], /* cat */ [|@"bin/cat"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram("/bin/busybox", "/bin/sh", /* cat */ "/bin/cat")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_not_fixed_when_there_is_no_path() => Fix.OffersNothingAsync("CELL0022", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram([|""|])]
        public partial class Demo;
        """);

    [Theory]
    [InlineData("/bin/../bin/sh")]
    [InlineData("/bin/sh/")]
    [InlineData("//bin/sh")]
    [InlineData("/")]
    public Task Reports_a_path_that_is_not_plain(string path) => Analyze.ReportsAsync("CELL0022", $$"""
        [Cell("demo"), Process("/bin/sh"), Rootfs("rootfs")]
        [HostProgram("/bin/busybox", [|"{{path}}"|])]
        public partial class Demo;
        """);
}
