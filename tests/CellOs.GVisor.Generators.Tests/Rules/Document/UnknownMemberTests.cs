using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0202")]
public sealed class UnknownMemberTests
{
    [Fact]
    public Task Reports_a_member_of_another_object() => Analyze.ReportsAsync("CELL0202", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("", [|"""{ "readonly": true }"""|])]
        public partial class Demo;
        """", message: "The OCI specification has no 'readonly' in the configuration. runsc ignores it without a word. Write it as 'root.readonly'.");

    [Fact]
    public Task Reports_what_is_like_nothing() => Analyze.ReportsAsync("CELL0202", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/process/banana"|], """1""")]
        public partial class Demo;
        """", message: "The OCI specification has no 'banana' in '/process'. runsc ignores it without a word. Remove it.");

    [Fact]
    public Task Reports_a_slip_beside_the_member_itself() => Analyze.ReportsAsync("CELL0202", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/root/read_only"|], """true""")]
        public partial class Demo;
        """", message: "The OCI specification has no 'read_only' in '/root'. runsc ignores it without a word. Remove it: 'readonly' is there as well.");

    [Fact]
    public Task Is_silent_where_keys_are_data() => Analyze.IsSilentAsync("CELL0202", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations", """{ "com.example.any": "x" }""")]
        [ConfigJson("/linux/sysctl", """{ "net.core.somaxconn": "256" }""")]
        [ConfigJson("/linux/resources/unified", """{ "memory.high": "1" }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_in_sections_of_other_platforms() => Analyze.IsSilentAsync("CELL0202", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/vm", """{ "anything": 1 }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_removed_member_of_an_earlier_version() => Analyze.IsSilentAsync("CELL0202", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", """{ "enableCMT": true }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_another_letter_case() => Analyze.IsSilentAsync("CELL0202", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux", """{ "cgroupspath": "/a" }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_slip_of_the_hand() => Analyze.IsSilentAsync("CELL0202", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/rootPropagation", "\"private\"")]
        public partial class Demo;
        """);
}
