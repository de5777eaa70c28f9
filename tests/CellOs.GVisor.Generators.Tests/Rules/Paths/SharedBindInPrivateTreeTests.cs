using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Paths;

[TestOf("CELL3207")]
public sealed class SharedBindInPrivateTreeTests
{
    [Fact]
    public Task Reports_a_shared_bind_mount() => Analyze.ReportsAsync(
        "CELL3207",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv", Options = new[] { "rshared" })]
        [ConfigJson("/linux/rootfsPropagation", [|"\"slave\""|])]
        public partial class Demo;
        """",
        "The mounts of the cell are 'slave', so the bind mount at '/data' cannot be 'rshared'. runsc refuses every shared bind mount. Take 'rshared' away from the bind mount.");

    [Fact]
    public Task Is_silent_on_a_shared_root() => Analyze.IsSilentAsync(
        "CELL3207",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv", Options = new[] { "shared" })]
        [ConfigJson("/linux/rootfsPropagation", "\"shared\"")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_private_bind_mount() => Analyze.IsSilentAsync(
        "CELL3207",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv", Options = new[] { "private" })]
        [ConfigJson("/linux/rootfsPropagation", "\"private\"")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_the_runtime_chooses() => Analyze.IsSilentAsync(
        "CELL3207",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv", Options = new[] { "shared" })]
        public partial class Demo;
        """");
}
