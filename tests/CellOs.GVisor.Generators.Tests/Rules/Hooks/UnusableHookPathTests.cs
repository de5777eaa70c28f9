using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5201")]
public sealed class UnusableHookPathTests
{
    [Fact]
    public Task Reports_a_relative_path() => Analyze.ReportsAsync(
        "CELL5201",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/poststop", [|"""[{"path":"/bin/true"},{"path":"bin/hook"}]"""|])]
        public partial class Demo;
        """",
        "The poststop hook has the relative path 'bin/hook'. runsc refuses to start over a prestart or createRuntime hook, and goes on without a hook of another kind, without a word. Write the absolute path of a program of the host.");

    [Fact]
    public Task Reports_an_empty_path() => Analyze.ReportsAsync(
        "CELL5201",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/startContainer", [|"""[{"path":""}]"""|])]
        public partial class Demo;
        """",
        "The startContainer hook has an empty path. runsc refuses to start over a prestart or createRuntime hook, and goes on without a hook of another kind, without a word. Write the absolute path of a program of the host.");

    [Fact]
    public Task Reports_a_missing_path() => Analyze.ReportsAsync(
        "CELL5201",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createRuntime", [|"""[{"args":["x"]}]"""|])]
        public partial class Demo;
        """",
        "The createRuntime hook has no path. runsc refuses to start over a prestart or createRuntime hook, and goes on without a hook of another kind, without a word. Write the absolute path of a program of the host.");

    [Fact]
    public Task Reports_the_path_of_an_attribute() => Analyze.ReportsAsync(
        "CELL5201",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Hook(HookKind.Poststart, [|"tell"|], "up")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_absolute_paths() => Analyze.IsSilentAsync(
        "CELL5201",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{"prestart":[{"path":"/bin/true"}],"createContainer":[{"path":"/"}],"poststart":[]}""")]
        public partial class Demo;
        """");
}
