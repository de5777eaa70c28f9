using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1014")]
public sealed class WindowsUserNameTests
{
    [Fact]
    public Task Reports_a_name_beside_a_uid() => Analyze.ReportsAsync("CELL1014", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/user/username", [|"\"nobody\""|])]
        public partial class Demo;
        """,
        message: "The user name 'nobody' is for Windows. runsc ignores it and runs the program as the uid, which is 0, root, where none is written. Remove it.");

    [Fact]
    public Task Reports_a_name_instead_of_a_uid() => Analyze.ReportsAsync("CELL1014", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/user", [|"""{"username":"nobody","uid":null}"""|])]
        public partial class Demo;
        """",
        message: "The user name 'nobody' is for Windows. runsc ignores it and runs the program as the uid, which is 0, root, where none is written. Write the user's uid and gid.");

    [Fact]
    public Task Is_silent_on_numbers() => Analyze.IsSilentAsync("CELL1014", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(65534, 65534)]
        public partial class Demo;
        """);
}
