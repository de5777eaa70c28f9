using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0015")]
public sealed class ContradictoryAttributesTests
{
    [Fact]
    public Task Reports_a_constant_value_on_a_property() => Analyze.ReportsAsync(
        "CELL0015",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [EnvironmentVariable("A", [|"1"|])] public string A { get; init; } = "";
        }
        """,
        "The constant value of 'A' contradicts the value of the property 'A'. Keep one of the two.");

    [Fact]
    public Task Reports_a_constant_source_on_a_property() => Analyze.ReportsAsync("CELL0015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [BindMount("/data", Source = [|"/srv"|])] public string Data { get; init; } = "";
        }
        """);

    [Fact]
    public Task Reports_a_limit_that_is_set_twice() => Analyze.ReportsAsync("CELL0015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = 5)]
        public partial class Demo
        {
            [[|Limit(CellLimit.Pids)|]] public int Pids { get; init; } = 1;
            [Limit(CellLimit.MemoryBytes)] public int Memory { get; init; } = 1;
            [[|Limit(CellLimit.MemoryBytes)|]] public int More { get; init; } = 1;
        }
        """);

    [Fact]
    public Task Reports_a_namespace_that_is_both_the_hosts_and_the_cells() => Analyze.ReportsAsync(
        "CELL0015",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc), [|HostNamespace(LinuxNamespace.Uts)|], Namespace(LinuxNamespace.Uts)]
        public partial class Demo;
        """,
        "That the uts namespace is the host's contradicts [Namespace], which gives the cell its own. Keep one of the two.");

    [Fact]
    public Task Reports_an_annotation_with_two_values_and_shows_neither() => Analyze.ReportsAsync(
        "CELL0015",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("a", "1"), [|Annotation("a", "2")|], Annotation("b", "2")]
        public partial class Demo;
        """,
        "This value of the annotation 'a' contradicts the one given before. Keep one of the two.");

    [Fact]
    public Task Reports_two_host_programs_in_one_place() => Analyze.ReportsAsync("CELL0015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostProgram("/bin/dash", "/bin/sh"), HostProgram("/bin/bash", "/bin/bash", [|"/bin/sh"|]), HostProgram([|"/bin/sh"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_capabilities_for_no_set() => Analyze.ReportsAsync("CELL0015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Chown, Sets = [|CapabilitySets.None|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_secret_in_two_places() => Analyze.ReportsAsync(
        "CELL0015",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Secret("/run/secrets/token", EnvironmentVariable = [|"TOKEN"|])] public string Token { get; init; } = "";
        }
        """,
        "The variable for the secret 'Token' contradicts the file '/run/secrets/token'. Keep one of the two.");

    [Theory]
    [InlineData("Argument")]
    [InlineData("Option(\"--token\")")]
    [InlineData("EnvironmentVariable(\"TOKEN\")")]
    [InlineData("BindMount(\"/data\")")]
    public Task Reports_a_secret_that_is_shown_elsewhere(string other) => Analyze.ReportsAsync("CELL0015", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [{{other}}, [|Secret("/run/secrets/token")|]] public string Token { get; init; } = "";
        }
        """);

    [Fact]
    public Task Is_silent_on_what_goes_together() => Analyze.IsSilentAsync("CELL0015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("a", "1"), Annotation("A", "2")]
        [HostProgram("/bin/dash", "/bin/sh"), HostProgram("/bin/bash")]
        [HostNamespace(LinuxNamespace.Ipc), Namespace(LinuxNamespace.Uts)]
        [Limits(Pids = 5)]
        [Capabilities(LinuxCapability.Chown, Sets = CapabilitySets.Bounding)]
        public partial class Demo
        {
            [Limit(CellLimit.Cpus)] public double Cpus { get; init; } = 1;
            [EnvironmentVariable("A"), Argument] public string A { get; init; } = "";
            [BindMount("/data")] public string Data { get; init; } = "/srv";
            [Secret("/run/secrets/token")] public string Token { get; init; } = "";
            [Secret(EnvironmentVariable = "TOKEN")] public string Other { get; init; } = "";
        }
        """);

    [Fact]
    public Task Reports_a_file_below_a_file() => Analyze.ReportsAsync("CELL0015", """
        [Cell("demo"), Process("/bin/sh"), Rootfs("rootfs")]
        [HostProgram("/bin/busybox", "/bin", [|"/bin/sh"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_directory_that_a_built_root_replaces() => Analyze.ReportsAsync(
        "CELL0015",
        """
        [Cell("demo"), Process("/bin/sh"), Rootfs([|"/srv/mine"|])]
        [HostProgram("/bin/busybox", "/bin/busybox", "/bin/sh")]
        public partial class Demo;
        """,
        "The root filesystem '/srv/mine' contradicts [HostProgram], for which the launcher builds 'rootfs'. Keep one of the two.");

    [Fact]
    public Task Reports_two_values_of_a_kernel_parameter() => Analyze.ReportsAsync("CELL0015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("fs.nr_open", "4096"), [|Sysctl("fs.nr_open", "8192")|]]
        public partial class Demo;
        """);
}
