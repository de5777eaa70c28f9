using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5210")]
public sealed class HookInheritsEnvironmentTests
{
    [Fact]
    public Task Reports_a_hook_without_environment() => Analyze.ReportsAsync(
        "CELL5210",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createRuntime", [|"""[{"path":"/bin/true"},{"path":"/bin/true","env":[]}]"""|])]
        public partial class Demo;
        """",
        "The createRuntime hook has no environment of its own. runsc hands its own environment on to the hook, secrets included. List in 'env' the variables it needs; the list may be empty.");

    [Fact]
    public Task Is_silent_on_an_environment() => Analyze.IsSilentAsync(
        "CELL5210",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createRuntime", """[{"path":"/bin/true","env":[]},{"path":"/bin/true","env":["A=1"]}]""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_hooks_that_do_not_run() => Analyze.IsSilentAsync(
        "CELL5210",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/startContainer", """[{"path":"/bin/true"}]""")]
        public partial class Demo;
        """");
}
