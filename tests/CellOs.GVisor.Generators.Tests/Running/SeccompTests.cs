using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>A filter of system calls as a generated cell writes it, and the flag that has it applied.</summary>
public sealed class SeccompTests
{
    private static readonly CellPlacement Placement = new()
    {
        ContainerId = "id-1",
        BundleDirectory = "/run/b",
        StateDirectory = "/run/s",
        LogFile = "/run/l",
        PanicLogDirectory = "/run/p/",
        DebugLog = "/run/d/%COMMAND%",
        RootPath = "/run/root",
        CgroupsPath = "/cells/one",
    };

    [Fact]
    public async Task A_filter_is_written_in_the_order_of_its_rules()
    {
        var config = Cell("""
            [Seccomp(SeccompAction.Errno)]
            [SeccompRule(SeccompAction.Allow, "read", "write")]
            [SeccompRule(SeccompAction.Kill, "personality", Argument = 0, Comparison = SeccompComparison.GreaterThan, Value = 0xFFFFFFFF)]
            [SeccompRule(SeccompAction.Trap, "clone", Argument = 0, Comparison = SeccompComparison.MaskedEqual, Mask = 0x7E020000)]
            """).Read();

        await OciSchema.AcceptsAsync(config.ToJsonString());
        Assert.Equal(
            """{"defaultAction":"SCMP_ACT_ERRNO","syscalls":["""
            + """{"names":["read","write"],"action":"SCMP_ACT_ALLOW"},"""
            + """{"names":["personality"],"action":"SCMP_ACT_KILL","args":[{"index":0,"value":4294967295,"op":"SCMP_CMP_GT"}]},"""
            + """{"names":["clone"],"action":"SCMP_ACT_TRAP","args":[{"index":0,"value":2114060288,"valueTwo":0,"op":"SCMP_CMP_MASKED_EQ"}]}]}""",
            config["linux"]!["seccomp"]!.ToJsonString());
    }

    [Fact]
    public void The_largest_number_keeps_its_digits() => Assert.Contains(
        "\"value\":18446744073709551615,",
        Cell("""[Seccomp(SeccompAction.Allow), SeccompRule(SeccompAction.Errno, "mmap", Argument = 0, Value = ulong.MaxValue)]""").Read()["linux"]!["seccomp"]!.ToJsonString(),
        StringComparison.Ordinal);

    [Fact]
    public void A_filter_is_applied() => Assert.Contains("--oci-seccomp=true", Cell("[Seccomp(SeccompAction.Allow)]").RunArguments(Placement));

    [Fact]
    public void A_filter_is_applied_beside_other_settings() =>
        Assert.Contains("--oci-seccomp=true", Cell("[Seccomp(SeccompAction.Allow), Runsc(NetRaw = false)]").RunArguments(Placement));

    [Fact]
    public void Without_a_filter_none_is_asked_for() => Assert.DoesNotContain("--oci-seccomp=true", Cell("").RunArguments(Placement));

    [Fact]
    public Task An_action_that_is_none_is_reported() => Analyze.ReportsAsync("CELL0019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp([|(SeccompAction)9|])]
        public partial class Demo;
        """);

    private static ICell Cell(string attributes) => LoadedCell.Load($"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        {attributes}
        public partial class Demo;
        """).Create("Demo");
}
