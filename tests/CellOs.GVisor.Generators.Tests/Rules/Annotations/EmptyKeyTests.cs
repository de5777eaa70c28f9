using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6001")]
public sealed class EmptyKeyTests
{
    [Fact]
    public Task Reports_an_empty_key() => Analyze.ReportsAsync(
        "CELL6001",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|""|], "x")]
        public partial class Demo;
        """,
        "An annotation has an empty key, which the OCI specification forbids. runsc passes it on to hooks and the state, and does nothing else with it. Give it a key in reverse domain notation, or remove it.");

    [Fact]
    public Task Reports_one_in_raw_JSON() => Analyze.ReportsAsync("CELL6001", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations", [|"{ \"\": \"x\" }"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_key() => Analyze.IsSilentAsync("CELL6001", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("com.example.owner", "")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL6001",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|""|], "x")]
        [Annotation("com.example.owner", "x")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("com.example.owner", "x")]
        public partial class Demo;
        """);
}
