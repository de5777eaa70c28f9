using CellOs.GVisor.Runtime.Tests.Generated;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>Limits below what the sandbox itself needs.</summary>
public class FailedStartTests
{
    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task Too_little_memory_for_the_sandbox_fails_and_leaves_no_control_group(int release)
    {
        using var host = new TestHost(release);
        var result = await new Starves { Memory = 4 << 20 }.RunAsync(host.Options(), TestContext.Current.CancellationToken);
        Assert.True(result.Outcome is CellOutcome.RuntimeFailed or CellOutcome.Lost or CellOutcome.OutOfMemory, result.ToString());
        Assert.Null(result.ExitCode);
        foreach (var hierarchy in Directory.EnumerateDirectories("/sys/fs/cgroup").Append("/sys/fs/cgroup"))
        {
            Assert.DoesNotContain(Directory.EnumerateDirectories(hierarchy), group => group.EndsWith(result.ContainerId, StringComparison.Ordinal));
        }
    }
}
