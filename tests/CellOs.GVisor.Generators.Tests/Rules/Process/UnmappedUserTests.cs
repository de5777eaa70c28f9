using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1018")]
public sealed class UnmappedUserTests
{
    [Fact]
    public Task Reports_the_first_uid_beyond_the_mapping() => Analyze.ReportsAsync("CELL1018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User), UidMapping(0, 100000, 1000), GidMapping(0, 100000, 1000)]
        [User([|1000|], 0)]
        public partial class Demo;
        """,
        message: "The user id 1000 is in none of the ranges of linux.uidMappings, so the user namespace does not have it. runsc starts without a word; runc refuses to. Map it, or choose one that is mapped.");

    [Fact]
    public Task Reports_a_gid_and_supplementary_gids() => Analyze.ReportsAsync("CELL1018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User), UidMapping(0, 100000, 1000), GidMapping(0, 100000, 1000)]
        [User(0, [|4294967294|], AdditionalGroupIds = new uint[] { 5, [|1001|] })]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_the_default_user() => Analyze.ReportsAsync("CELL1018", """
        [Cell("demo"), [|Process("/bin/true")|], Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User), UidMapping(0, 100000, 1000), GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_last_id_of_a_mapping() => Analyze.IsSilentAsync("CELL1018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User), UidMapping(0, 100000, 1000), GidMapping(0, 100000, 1000)]
        [User(999, 999)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_id_of_a_second_mapping() => Analyze.IsSilentAsync("CELL1018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User), UidMapping(0, 100000, 1000), GidMapping(0, 100000, 1000)]
        [UidMapping(5000, 200000, 1)]
        [User(5000, 0)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_when_a_namespace_is_joined() => Analyze.IsSilentAsync("CELL1018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User, Path = "/proc/1/ns/user"), UidMapping(0, 100000, 1)]
        [User(1000, 0)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_without_a_user_namespace() => Analyze.IsSilentAsync("CELL1018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [UidMapping(0, 100000, 1)]
        [User(1000, 0)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_without_mappings() => Analyze.IsSilentAsync("CELL1018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        public partial class Demo;
        """);
}
