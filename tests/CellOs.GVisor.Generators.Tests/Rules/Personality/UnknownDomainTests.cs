using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Personality;

[TestOf("CELL5801")]
public sealed class UnknownDomainTests
{
    [Fact]
    public Task Reports_an_unknown_domain() => Analyze.ReportsAsync(
        "CELL5801",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/personality", [|"""{"domain":"LINUX64"}"""|])]
        public partial class Demo;
        """",
        "The personality has the domain 'LINUX64', which the OCI specification does not have. runsc ignores 'linux.personality' without a word; crun refuses to start. Write 'LINUX'.");

    [Fact]
    public Task Reports_something_else() => Analyze.ReportsAsync(
        "CELL5801",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/personality", [|"""{"domain":"SOLARIS"}"""|])]
        public partial class Demo;
        """",
        "The personality has the domain 'SOLARIS', which the OCI specification does not have. runsc ignores 'linux.personality' without a word; crun refuses to start. Write 'LINUX' or 'LINUX32'.");

    [Fact]
    public Task Reports_a_missing_domain() => Analyze.ReportsAsync(
        "CELL5801",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/personality", [|"""{}"""|])]
        public partial class Demo;
        """",
        "The personality has no domain. runsc ignores 'linux.personality' without a word; crun refuses to start. Write 'LINUX' or 'LINUX32'.");

    [Fact]
    public Task Is_silent_on_the_two_domains() => Analyze.IsSilentAsync(
        "CELL5801",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/personality", """{"domain":"LINUX"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_without_a_personality() => Analyze.IsSilentAsync(
        "CELL5801",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/personality", "null")]
        public partial class Demo;
        """");
}
