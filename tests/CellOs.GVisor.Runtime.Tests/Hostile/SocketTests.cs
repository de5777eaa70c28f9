namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>The sockets by which runsc is spoken to.</summary>
public class SocketTests
{
    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task No_other_user_reaches_the_sockets_of_a_running_cell(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("read line").StartAsync(host.Options(), TestContext.Current.CancellationToken);
        var launch = Assert.Single(Directory.GetDirectories(host.WorkDirectory));

        // By a path, in a directory of root's alone; an abstract one, which 20221219 has, would be every user's.
        Assert.All(NamesOf("/proc/net/unix", cell), name => Assert.StartsWith(launch + "/state/", name, StringComparison.Ordinal));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(launch + "/state"));

        // The same namespace for all of the launch's own commands: they do reach it.
        var runsc = Assert.Single(host.Processes(host.RunscPath));
        Assert.NotEmpty(NamesOf($"/proc/{runsc.Id}/net/unix", cell));
        Assert.Single(await cell.GetProcessesAsync(TestContext.Current.CancellationToken));
    }

    // NUMBER COUNT PROTOCOL FLAGS TYPE STATE INODE [PATH], an abstract name with @ before it
    private static string[] NamesOf(string table, RunningCell cell)
        => [.. File.ReadLines(table).Skip(1)
            .Select(static line => line.Split(' ', 8, StringSplitOptions.RemoveEmptyEntries))
            .Where(static fields => fields.Length == 8)
            .Select(static fields => fields[7])
            .Where(name => name.Contains(cell.ContainerId, StringComparison.Ordinal))];
}
