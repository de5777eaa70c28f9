using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Personality;

[TestOf("CELL5802")]
public sealed class PersonalityFlagsTests
{
    [Fact]
    public Task Reports_flags() => Analyze.ReportsAsync(
        "CELL5802",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/personality", [|"""{"domain":"LINUX","flags":["ADDR_NO_RANDOMIZE"]}"""|])]
        public partial class Demo;
        """",
        "The personality has flags, of which the OCI specification defines none. runsc ignores 'linux.personality' without a word. Remove the flags.");

    [Fact]
    public Task Is_silent_on_an_empty_list() => Analyze.IsSilentAsync(
        "CELL5802",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/personality", """{"domain":"LINUX","flags":[]}""")]
        public partial class Demo;
        """");
}
