using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5209")]
public sealed class UnreliableTimeoutTests
{
    [Fact]
    public Task Reports_a_timeout() => Analyze.ReportsAsync(
        "CELL5209",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/poststop", [|"""[{"path":"/bin/true","timeout":5}]"""|])]
        public partial class Demo;
        """",
        "The timeout of the poststop hook is not kept in gVisor. runsc does not end a hook that is late reliably: it may wait for all that the hook has started, hang or crash. Remove it, and have the program limit itself, for example with timeout(1).");

    [Fact]
    public Task Is_silent_on_no_time_at_all() => Analyze.IsSilentAsync(
        "CELL5209",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/poststop", """[{"path":"/bin/true","timeout":0},{"path":"/bin/true"}]""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_hooks_that_do_not_run() => Analyze.IsSilentAsync(
        "CELL5209",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/startContainer", """[{"path":"/bin/true","timeout":5}]""")]
        public partial class Demo;
        """");
}
