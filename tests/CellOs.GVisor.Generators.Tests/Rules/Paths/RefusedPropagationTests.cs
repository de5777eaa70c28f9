using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Paths;

[TestOf("CELL3206")]
public sealed class RefusedPropagationTests
{
    [Fact]
    public Task Reports_shared() => Analyze.ReportsAsync(
        "CELL3206",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/rootfsPropagation", [|"\"shared\""|])]
        public partial class Demo;
        """",
        "'shared' is no propagation of mounts that gVisor knows. runsc refuses to start. Write 'slave'.");

    [Fact]
    public Task Reports_another_letter_case() => Analyze.ReportsAsync(
        "CELL3206",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/rootfsPropagation", [|"\"Private\""|])]
        public partial class Demo;
        """",
        "'Private' is no propagation of mounts that gVisor knows. runsc refuses to start. Write 'private'.");

    [Fact]
    public Task Reports_an_unknown_word() => Analyze.ReportsAsync(
        "CELL3206",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/rootfsPropagation", [|"\"public\""|])]
        public partial class Demo;
        """",
        "'public' is no propagation of mounts that gVisor knows. runsc refuses to start. Write 'slave'.");

    [Theory]
    [InlineData("private")]
    [InlineData("rprivate")]
    [InlineData("slave")]
    [InlineData("rslave")]
    [InlineData("")]
    public Task Is_silent_on_what_runsc_takes(string word) => Analyze.IsSilentAsync(
        "CELL3206",
        $"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/rootfsPropagation", "\"{word}\"")]
        public partial class Demo;
        """);
}
