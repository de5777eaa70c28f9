using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>Flags asked for by name stand on the command line.</summary>
public sealed class RunscFlagTests
{
    private const string Source = """
        [Cell("flags"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(NetRaw = true), RunscFlag("host-fifo", "open"), RunscFlag("traceback", "a \"b\"")]
        public partial class Flags;
        """;

    private static readonly CellPlacement Placement = new()
    {
        ContainerId = "id",
        BundleDirectory = "/b",
        StateDirectory = "/s",
        LogFile = "/l",
        PanicLogDirectory = "/p/",
        RootPath = "/root",
        CgroupsPath = "/cells/1",
    };

    [Fact]
    public void Flags_follow_those_of_the_settings_and_stand_before_the_command()
    {
        var arguments = LoadedCell.Load(Source).Create("Flags").RunArguments(Placement);
        Assert.Equal(
            ["--network=none", "--overlay2=none", "--net-raw=true", "--host-fifo=open", "--traceback=a \"b\"", "run"],
            arguments.SkipWhile(static argument => argument != "--network=none").TakeWhile(static argument => argument != "--bundle=/b"));
    }

    [Fact]
    public Task A_flag_given_twice_alike_is_repeated() => Analyze.ReportsAsync("CELL0016", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("host-fifo", "open")]
        [[|RunscFlag("host-fifo", "open")|]]
        public partial class Demo;
        """);

    [Fact]
    public Task A_flag_given_two_values_is_a_contradiction() => Analyze.ReportsAsync("CELL0015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("host-fifo", "open")]
        [[|RunscFlag("host-fifo", "none")|]]
        public partial class Demo;
        """);
}
