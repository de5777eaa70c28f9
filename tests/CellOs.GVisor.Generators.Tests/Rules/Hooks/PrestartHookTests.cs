using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5203")]
public sealed class PrestartHookTests
{
    [Fact]
    public Task Reports_a_prestart_hook() => Analyze.ReportsAsync(
        "CELL5203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/hooks/prestart"|], """[{"path":"/bin/true"}]""")]
        public partial class Demo;
        """",
        "A 'prestart' hook, deprecated since version 1.0.2 of the OCI specification, runs at the time of the 'createRuntime' hooks. runsc runs it on the host, in the directory that runsc was started in, as it does a createRuntime hook. Write 'createRuntime'.");

    [Fact]
    public Task Reports_one_beside_createRuntime() => Analyze.ReportsAsync(
        "CELL5203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", [|"""{"prestart":[{"path":"/bin/true"}],"createRuntime":[]}"""|])]
        public partial class Demo;
        """",
        "A 'prestart' hook, deprecated since version 1.0.2 of the OCI specification, runs at the time of the 'createRuntime' hooks. runsc runs it on the host, in the directory that runsc was started in, as it does a createRuntime hook. Put it before those in 'createRuntime'.");

    [Fact]
    public Task Is_silent_on_an_empty_list() => Analyze.IsSilentAsync(
        "CELL5203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{"prestart":[]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_createRuntime() => Analyze.IsSilentAsync(
        "CELL5203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createRuntime", """[{"path":"/bin/true"}]""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_the_other_name() => Fix.AppliesAsync(
        "CELL5203",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", [|"""{"prestart":[{"path":"/bin/true"}]}"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{"createRuntime":[{"path":"/bin/true"}]}""")]
        public partial class Demo;
        """");
}
