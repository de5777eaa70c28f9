using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Paths;

[TestOf("CELL3205")]
public sealed class IgnoredPathsTests
{
    [Fact]
    public Task Reports_masked_paths() => Analyze.ReportsAsync(
        "CELL3205",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", [|"""["/etc/secret","/var/lib/keys"]"""|])]
        public partial class Demo;
        """",
        "'maskedPaths' has no effect in gVisor: '/etc/secret', like 1 more, can still be read. runsc ignores the list without a word. Mount over it: '/dev/null', bound read-only, over a file, or an empty read-only tmpfs over a directory.");

    [Fact]
    public Task Reports_a_read_only_path() => Analyze.ReportsAsync(
        "CELL3205",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/readonlyPaths", [|"""["/srv"]"""|])]
        public partial class Demo;
        """",
        "'readonlyPaths' has no effect in gVisor: '/srv' can still be written to. runsc ignores the list without a word. Bind-mount the same path of the host there again with 'ro'.");

    [Fact]
    public Task Is_silent_on_empty_lists() => Analyze.IsSilentAsync(
        "CELL3205",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux", """{"maskedPaths":[],"readonlyPaths":null}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_mounts_that_protect() => Analyze.IsSilentAsync(
        "CELL3205",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/etc/secret", Source = "/dev/null")]
        [Tmpfs("/var/lib/keys", SizeBytes = 0, ReadOnly = true)]
        public partial class Demo;
        """");
}
