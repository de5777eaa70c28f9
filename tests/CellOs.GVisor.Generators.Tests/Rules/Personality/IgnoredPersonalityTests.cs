using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Personality;

[TestOf("CELL5803")]
public sealed class IgnoredPersonalityTests
{
    [Fact]
    public Task Reports_LINUX32() => Analyze.ReportsAsync(
        "CELL5803",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/personality", [|"""{"domain":"LINUX32"}"""|])]
        public partial class Demo;
        """",
        "The execution domain 'LINUX32' is asked for, which gVisor does not have. runsc ignores 'linux.personality' without a word, and uname(2) tells of a 64-bit machine. Remove 'personality'.");

    [Fact]
    public Task Is_silent_on_LINUX_and_on_unknown_domains() => Analyze.IsSilentAsync(
        "CELL5803",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/personality", """{"domain":"LINUX"}""")]
        public partial class Demo;
        """");
}
