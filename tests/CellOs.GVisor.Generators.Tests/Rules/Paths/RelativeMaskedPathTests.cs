using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Paths;

[TestOf("CELL3201")]
public sealed class RelativeMaskedPathTests
{
    [Fact]
    public Task Reports_a_relative_path() => Analyze.ReportsAsync(
        "CELL3201",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", [|"""["/proc/keys","proc/kcore"]"""|])]
        public partial class Demo;
        """",
        "The masked path 'proc/kcore' is not absolute, which the OCI specification forbids. runsc looks at no path in the list, and other runtimes take it from wherever they happen to be. Write '/proc/kcore'.");

    [Fact]
    public Task Reports_an_empty_path() => Analyze.ReportsAsync(
        "CELL3201",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", [|"""[""]"""|])]
        public partial class Demo;
        """",
        "The masked path '' is not absolute, which the OCI specification forbids. runsc looks at no path in the list, and other runtimes take it from wherever they happen to be. Remove it.");

    [Fact]
    public Task Is_silent_on_absolute_paths() => Analyze.IsSilentAsync(
        "CELL3201",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", """["/","/proc/kcore"]""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_other_list() => Analyze.IsSilentAsync(
        "CELL3201",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/readonlyPaths", """["proc/kcore"]""")]
        public partial class Demo;
        """");
}
