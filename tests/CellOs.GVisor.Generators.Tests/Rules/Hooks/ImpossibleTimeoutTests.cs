using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5202")]
public sealed class ImpossibleTimeoutTests
{
    [Fact]
    public Task Reports_zero() => Analyze.ReportsAsync(
        "CELL5202",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createRuntime", [|"""[{"path":"/bin/true","timeout":0}]"""|])]
        public partial class Demo;
        """",
        "The createRuntime hook has a timeout of 0 seconds, and the OCI specification wants more than 0. runsc gives the hook no time at all: it refuses to start, ignores the hook, hangs or crashes. Remove the timeout.");

    [Fact]
    public Task Reports_less_than_zero() => Analyze.ReportsAsync(
        "CELL5202",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/poststop", [|"""[{"path":"/bin/true","timeout":-5}]"""|])]
        public partial class Demo;
        """",
        "The poststop hook has a timeout of -5 seconds, and the OCI specification wants more than 0. runsc gives the hook no time at all: it refuses to start, ignores the hook, hangs or crashes. Remove the timeout.");

    [Fact]
    public Task Is_silent_on_a_second_and_on_none() => Analyze.IsSilentAsync(
        "CELL5202",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createRuntime", """[{"path":"/bin/true","timeout":1},{"path":"/bin/true"}]""")]
        public partial class Demo;
        """");
}
