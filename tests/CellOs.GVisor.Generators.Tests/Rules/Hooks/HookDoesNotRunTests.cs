using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5208")]
public sealed class HookDoesNotRunTests
{
    [Fact]
    public Task Reports_startContainer() => Analyze.ReportsAsync(
        "CELL5208",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/startContainer", [|"""[{"path":"/bin/true"}]"""|])]
        public partial class Demo;
        """",
        "The startContainer hooks do not run in runsc 20221219, the oldest that is to run this cell. runsc runs it since release 20260520; before, it ignores it and says so in its debug log only; a startContainer hook it never runs. Do their work in the program that the cell starts, or on the host in a createRuntime hook.");

    [Fact]
    public Task Reports_createContainer() => Analyze.ReportsAsync(
        "CELL5208",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createContainer", [|"""[{"path":"/bin/true"}]"""|])]
        public partial class Demo;
        """",
        "The createContainer hooks do not run in runsc 20221219, the oldest that is to run this cell. runsc runs it since release 20260520; before, it ignores it and says so in its debug log only; a startContainer hook it never runs. Do their work on the host in a createRuntime hook, or set the build property CellOsRunscVersion to 20260520 or later.");

    [Fact]
    public Task Is_silent_on_createContainer_in_newer_releases() => Analyze.IsSilentAsync(
        "CELL5208",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createContainer", """[{"path":"/bin/true"}]""")]
        public partial class Demo;
        """",
        "20260520");

    [Fact]
    public Task Is_silent_on_hooks_of_the_host_and_on_empty_lists() => Analyze.IsSilentAsync(
        "CELL5208",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{"prestart":[{"path":"/bin/true"}],"createRuntime":[{"path":"/bin/true"}],"poststart":[{"path":"/bin/true"}],"poststop":[{"path":"/bin/true"}],"startContainer":[]}""")]
        public partial class Demo;
        """");
}
