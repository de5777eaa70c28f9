using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5206")]
public sealed class UnknownHookKindTests
{
    [Fact]
    public Task Reports_a_slip() => Analyze.ReportsAsync(
        "CELL5206",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", [|"""{"post_start":[{"path":"/bin/true"}]}"""|])]
        public partial class Demo;
        """",
        "'post_start' is no kind of hook. runsc ignores the hooks in it without a word. Write 'poststart'.");

    [Fact]
    public Task Reports_a_kind_of_other_tools() => Analyze.ReportsAsync(
        "CELL5206",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", [|"""{"preStop":[{"path":"/bin/true"}]}"""|])]
        public partial class Demo;
        """",
        "'preStop' is no kind of hook. runsc ignores the hooks in it without a word. Write 'createRuntime', 'poststart' or 'poststop'.");

    [Fact]
    public Task Is_silent_on_the_six_and_on_another_letter_case() => Analyze.IsSilentAsync(
        "CELL5206",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{"prestart":[],"createRuntime":[],"createContainer":[],"startContainer":[],"poststart":[],"poststop":[],"postStart":[]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_the_nearest_name() => Fix.AppliesAsync(
        "CELL5206",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", [|"""{"post_start":[{"path":"/bin/true"}]}"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{"poststart":[{"path":"/bin/true"}]}""")]
        public partial class Demo;
        """");
}
