using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1027")]
public sealed class InvalidIdTests
{
    [Fact]
    public Task Reports_the_user() => Analyze.ReportsAsync("CELL1027", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User([|4294967295|], 0)]
        public partial class Demo;
        """",
        message: "The user id 4294967295 is the one that stands for none. runsc runs the program as 65534 in its place, without a word. Choose another, such as 65534 for a user who owns nothing.");

    [Fact]
    public Task Reports_the_groups() => Analyze.ReportsAsync("CELL1027", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(0, [|uint.MaxValue|], AdditionalGroupIds = new uint[] { 1, [|uint.MaxValue|] })]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_largest_id() => Analyze.IsSilentAsync("CELL1027", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(4294967294, 4294967294)]
        public partial class Demo;
        """");
}
