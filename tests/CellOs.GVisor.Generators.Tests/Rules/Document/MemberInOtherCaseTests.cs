using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0204")]
public sealed class MemberInOtherCaseTests
{
    [Fact]
    public Task Reports_another_letter_case() => Analyze.ReportsAsync("CELL0204", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux", [|"""{ "CgroupsPath": "/a" }"""|])]
        public partial class Demo;
        """", message: "'CgroupsPath' is 'cgroupsPath' in another letter case. runsc takes it for that; other runtimes ignore it, and the rules here do not look at it. Write 'cgroupsPath'.");

    [Fact]
    public Task Reports_another_letter_case_in_the_pointer() => Analyze.ReportsAsync("CELL0204", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/HostName"|], "\"h\"")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_letter_case_of_the_specification() => Analyze.IsSilentAsync("CELL0204", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux", """{ "cgroupsPath": "/a", "intelRdt": { "closID": "x" } }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_keys_are_data() => Analyze.IsSilentAsync("CELL0204", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations", """{ "Hostname": "h" }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_another_word() => Analyze.IsSilentAsync("CELL0204", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux", """{ "cgroupPath": "/a" }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_the_letter_case_of_the_specification() => Fix.AppliesAsync(
        "CELL0204",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux", [|"""{ "CgroupsPath": "/a" }"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux", """{ "cgroupsPath": "/a" }""")]
        public partial class Demo;
        """");
}
