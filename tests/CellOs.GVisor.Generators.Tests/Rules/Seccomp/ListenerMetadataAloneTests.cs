using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5006")]
public sealed class ListenerMetadataAloneTests
{
    [Fact]
    public Task Reports_metadata_without_a_path() => Analyze.ReportsAsync("CELL5006", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","listenerMetadata":"x"}"""|])]
        public partial class Demo;
        """",
        message: "There is metadata for a listener, and no listener. runsc hands no system call to a listener, and does not read its members. Remove 'listenerMetadata'.");

    [Fact]
    public Task Is_silent_with_a_path() => Analyze.IsSilentAsync("CELL5006", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","listenerMetadata":"x","listenerPath":"/run/s"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_empty_metadata() => Analyze.IsSilentAsync("CELL5006", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","listenerMetadata":""}""")]
        public partial class Demo;
        """");
}
