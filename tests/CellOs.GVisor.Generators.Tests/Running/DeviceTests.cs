using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>Device nodes in the documents of generated cells.</summary>
public sealed class DeviceTests
{
    [Fact]
    public async Task Nodes_stand_in_the_order_they_were_written_and_each_has_a_mode()
    {
        var config = LoadedCell.Load("""
            [Cell("devices"), Process("/bin/true"), Rootfs("rootfs"), Tmpfs("/run")]
            [Device("/dev/nothing", DeviceKind.Character, 1, 3)]
            [Device("/run/queue", FileMode = 384, UserId = 65532, GroupId = 65532)]
            public partial class Devices;
            """).Create("Devices").Read();

        await OciSchema.AcceptsAsync(config.ToJsonString());
        Assert.Equal(
            """[{"path":"/dev/nothing","type":"c","major":1,"minor":3,"fileMode":438},{"path":"/run/queue","type":"p","fileMode":384,"uid":65532,"gid":65532}]""",
            config["linux"]!["devices"]!.ToJsonString());
    }

    [Fact]
    public Task A_number_that_is_no_kind_is_reported() => Analyze.ReportsAsync("CELL0019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Device("/dev/x", [|(DeviceKind)7|], 1, 3)]
        public partial class Demo;
        """);

    [Fact]
    public Task A_fault_is_shown_on_the_argument() => Analyze.ReportsAsync("CELL4013", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Device("/dev/x", DeviceKind.Character, 1, 5, FileMode = [|444|])]
        public partial class Demo;
        """);

    [Fact]
    public Task A_node_that_every_sandbox_has_is_taken_out() => Fix.AppliesAsync(
        "CELL4007",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Device([|"/dev/null"|], DeviceKind.Character, 1, 3)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Nodes_that_are_as_they_should_be_have_no_finding_for_a_runsc_that_makes_them() => Analyze.IsSilentAsync("CELL4015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Device("/dev/x", DeviceKind.Character, 1, 5)]
        public partial class Demo;
        """, runscVersion: "20240729");
}
