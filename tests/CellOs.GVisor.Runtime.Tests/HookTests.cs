using CellOs.GVisor.Runtime.Tests.Generated;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Hooks of generated cells, as runsc runs them.</summary>
public class HookTests
{
    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_hook_gets_what_it_asks_for_and_a_late_one_that_fails_is_not_noticed(int release)
    {
        using var host = new TestHost(release);
        var result = await new Hooked().RunAsync(host.Options(), TestContext.Current.CancellationToken);
        Assert.Equal(("exited with code 0", "started\n"), (result.ToString(), result.StandardOutput));
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_hook_that_fails_before_the_start_keeps_the_cell_from_it_and_is_quoted(int release)
    {
        using var host = new TestHost(release);
        var result = await new IllHooked().RunAsync(host.Options(), TestContext.Current.CancellationToken);
        Assert.Equal(CellOutcome.RuntimeFailed, result.Outcome);
        Assert.Contains("because", result.Failure, StringComparison.Ordinal);
        Assert.Empty(result.StandardOutput);
    }
}
