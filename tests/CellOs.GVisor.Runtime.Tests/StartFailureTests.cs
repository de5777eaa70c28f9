namespace CellOs.GVisor.Runtime.Tests;

public class StartFailureTests
{
    public static TheoryData<int> Both => Releases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_start_that_fails_leaves_no_control_group(int release)
    {
        // runsc itself leaves nine directories here.
        using var host = new TestHost(release);
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], Resources = """{ "pids": { "limit": 8 } }""" };
        var result = await cell.RunAsync(host.Options(), TestContext.Current.CancellationToken);
        Assert.Equal(CellOutcome.RuntimeFailed, result.Outcome);
        Assert.NotNull(result.Failure);
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_control_group_that_exists_is_refused_since_its_limits_would_not_be_written(int release)
    {
        using var host = new TestHost(release);
        var path = $"/cellos-gvisor-{Shapes.Id}-taken";
        var directory = "/sys/fs/cgroup/" + (Directory.Exists("/sys/fs/cgroup/memory") ? "memory" : "") + path;
        Directory.CreateDirectory(directory);
        try
        {
            var cell = new TestCell<Plain> { Arguments = ["/bin/true"], ControlGroup = path };
            var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.RunAsync(host.Options(), TestContext.Current.CancellationToken));
            Assert.Equal(CellErrorKind.NotEnforceable, thrown.Kind);
            Assert.Contains(path, thrown.Message, StringComparison.Ordinal);
            Assert.True(Directory.Exists(directory));
        }
        finally
        {
            Directory.Delete(directory);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("relative")]
    [InlineData("/a/../..")]
    [InlineData("")]
    public async Task A_control_group_that_is_not_the_cells_own_is_refused(string path)
    {
        using var host = new TestHost(20240729);
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], ControlGroup = path };
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.RunAsync(host.Options(), TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.LaunchFailed, thrown.Kind);
    }

    [Fact]
    public async Task A_terminal_is_refused()
    {
        using var host = new TestHost(20240729);
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], Terminal = true };
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.RunAsync(host.Options(), TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.NotEnforceable, thrown.Kind);
        Assert.Equal(20240729, thrown.RunscRelease?.Date);
    }
}
