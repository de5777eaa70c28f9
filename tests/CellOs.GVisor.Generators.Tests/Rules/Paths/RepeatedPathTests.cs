using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Paths;

[TestOf("CELL3204")]
public sealed class RepeatedPathTests
{
    [Fact]
    public Task Reports_a_path_in_one_list_twice() => Analyze.ReportsAsync(
        "CELL3204",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", [|"""["/proc/keys","/proc/./keys"]"""|])]
        public partial class Demo;
        """",
        "The path '/proc/./keys' is masked already. runsc ignores both lists without a word. Remove this one.");

    [Fact]
    public Task Reports_a_path_in_both_lists() => Analyze.ReportsAsync(
        "CELL3204",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", """["/proc/keys"]""")]
        [ConfigJson("/linux/readonlyPaths", [|"""["/proc/sys","/proc/keys"]"""|])]
        public partial class Demo;
        """",
        "The path '/proc/keys' is masked, which leaves nothing to make read-only. runsc ignores both lists without a word. Remove this one.");

    [Fact]
    public Task Reports_a_read_only_path_twice() => Analyze.ReportsAsync(
        "CELL3204",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/readonlyPaths", [|"""["/proc/sys","/proc/sys/"]"""|])]
        public partial class Demo;
        """",
        "The path '/proc/sys/' is read-only already. runsc ignores both lists without a word. Remove this one.");

    [Fact]
    public Task Is_silent_on_different_paths() => Analyze.IsSilentAsync(
        "CELL3204",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", """["/proc/keys","/proc/key-users"]""")]
        [ConfigJson("/linux/readonlyPaths", """["/proc/sys","/proc/sys/fs"]""")]
        public partial class Demo;
        """");
}
