using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0205")]
public sealed class RepeatedMemberTests
{
    [Fact]
    public Task Reports_the_key_that_does_not_count() => Analyze.ReportsAsync("CELL0205", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/sysctl", [|"""{ "kernel.shmmni": "1", "kernel.shmmni": "2" }"""|])]
        public partial class Demo;
        """", message: "The key 'kernel.shmmni' stands more than once in one object. runsc takes the last and ignores this one without a word. Remove this one.");

    [Fact]
    public Task Is_silent_on_the_same_key_in_two_objects() => Analyze.IsSilentAsync("CELL0205", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", """{ "a": { "name": "x" }, "b": { "name": "y" } }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_keys_that_differ_by_letter_case() => Analyze.IsSilentAsync("CELL0205", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations", """{ "a": "1", "A": "2" }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_member_that_is_laid_over() => Analyze.IsSilentAsync("CELL0205", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations/a", "\"1\"")]
        [ConfigJson("/annotations/a", "\"2\"")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_not_fixed_by_removing_the_json_around_it() => Fix.AppliesAsync(
        "CELL0205",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/sysctl", [|"""{ "kernel.shmmni": "1", "kernel.shmmni": "2" }"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/sysctl", [|"""{ "kernel.shmmni": "1", "kernel.shmmni": "2" }"""|])]
        public partial class Demo;
        """");
}
