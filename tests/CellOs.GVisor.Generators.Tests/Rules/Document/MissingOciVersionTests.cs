using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0101")]
public sealed class MissingOciVersionTests
{
    [Fact]
    public Task Reports_a_version_that_was_taken_out() => Analyze.ReportsAsync("CELL0101", """
        [Cell("demo", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/ociVersion", "null")]
        public partial class [|Demo|];
        """, message: "The configuration does not say which version of the OCI specification it follows. runsc does not ask for it; crun refuses to start. Declare '1.1.0', the lowest that has everything used here.");

    [Fact]
    public Task Is_silent_where_none_is_declared() => Analyze.IsSilentAsync("CELL0101", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_version_that_cannot_be_read() => Analyze.IsSilentAsync("CELL0101", """
        [Cell("demo", OciVersion = ""), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
