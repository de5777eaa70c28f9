using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0019")]
public sealed class UndefinedEnumValueTests
{
    [Theory]
    [InlineData("Capabilities(LinuxCapability.Chown, [|(LinuxCapability)41|])")]
    [InlineData("Capabilities([|(LinuxCapability)(-1)|])")]
    [InlineData("Capabilities(new[] { [|(LinuxCapability)99|] })")]
    [InlineData("Capabilities(LinuxCapability.Chown, Sets = [|(CapabilitySets)32|])")]
    [InlineData("Capabilities(LinuxCapability.Chown, Sets = [|CapabilitySets.Ambient | (CapabilitySets)64|])")]
    [InlineData("Namespace([|(LinuxNamespace)8|])")]
    [InlineData("HostNamespace(kind: [|(LinuxNamespace)8|])")]
    [InlineData("Rlimit([|(LinuxRlimit)16|], 1, 1)")]
    [InlineData("Rlimit(hard: 1, soft: 1, resource: [|(LinuxRlimit)(-5)|])")]
    [InlineData("Runsc(Platform = [|(RunscPlatform)9|])")]
    [InlineData("Runsc(Network = [|(RunscNetwork)9|], Overlay = [|(RunscOverlay)9|])")]
    [InlineData("Runsc(RootFileAccess = [|(RunscFileAccess)9|], MountFileAccess = [|(RunscFileAccess)8|])")]
    [InlineData("Runsc(HostSockets = [|(RunscHostSockets)9|])")]
    public Task Reports_a_number_without_a_name(string attribute) => Analyze.ReportsAsync("CELL0019", Cell(attribute));

    [Theory]
    [InlineData("Capabilities((LinuxCapability)40)")]
    [InlineData("Capabilities(LinuxCapability.Chown, Sets = (CapabilitySets)31)")]
    [InlineData("Namespace((LinuxNamespace)7)")]
    [InlineData("HostNamespace((LinuxNamespace)0)")]
    [InlineData("Rlimit((LinuxRlimit)15, 1, 1)")]
    [InlineData("Runsc(Platform = (RunscPlatform)1, Network = 0)")]
    public Task Is_silent_on_a_number_with_a_name(string attribute) => Analyze.IsSilentAsync("CELL0019", Cell(attribute));

    private static string Cell(string attribute) =>
        $"[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), {attribute}] public partial class Demo;";

    [Fact]
    public Task Reports_the_number_and_the_enum() => Analyze.ReportsAsync(
        "CELL0019",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Limit([|(CellLimit)6|])] public long Value { get; init; }
        }
        """,
        "6 is no value of 'CellLimit'. Use a named one.");
}
