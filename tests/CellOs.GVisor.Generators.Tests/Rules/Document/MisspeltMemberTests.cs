using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0206")]
public sealed class MisspeltMemberTests
{
    [Fact]
    public Task Reports_a_misspelt_member() => Analyze.ReportsAsync("CELL0206", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/linux/rootPropagation"|], "\"private\"")]
        public partial class Demo;
        """, message: "The OCI specification has no 'rootPropagation' in '/linux'. runsc ignores it without a word. Write 'rootfsPropagation'.");

    [Fact]
    public Task Reports_a_word_of_another_tool() => Analyze.ReportsAsync("CELL0206", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""{ "destination": "/a", "type": "tmpfs", "opts": ["ro"] }"""|])]
        public partial class Demo;
        """", message: "The OCI specification has no 'opts' in '/mounts/5'. runsc ignores it without a word. Write 'options'.");

    [Fact]
    public Task Reports_a_member_in_the_values_of_a_map() => Analyze.ReportsAsync("CELL0206", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/timeOffsets", [|"""{ "boottime": { "nanos": 5 } }"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_what_is_like_nothing() => Analyze.IsSilentAsync("CELL0206", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/banana", """1""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_beside_the_member_itself() => Analyze.IsSilentAsync("CELL0206", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/root/read_only", """true""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_another_letter_case() => Analyze.IsSilentAsync("CELL0206", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux", """{ "cgroupspath": "/a" }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_kind_of_hook() => Analyze.IsSilentAsync("CELL0206", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{ "poststar": [] }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_in_the_pointer() => Fix.AppliesAsync(
        "CELL0206",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/linux/rootPropagation"|], "\"private\"")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/rootfsPropagation", "\"private\"")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_in_the_json() => Fix.AppliesAsync(
        "CELL0206",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process", [|"""{ "ulimits": [] }"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process", """{ "rlimits": [] }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_in_a_literal_with_escapes() => Fix.AppliesAsync(
        "CELL0206",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process", [|"{ \"ulimits\" : [] }"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process", "{ \"rlimits\" : [] }")]
        public partial class Demo;
        """);
}
