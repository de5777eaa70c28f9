using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>Numbers that once were a launch's processes, and are a stranger's by now.</summary>
public class StrangerTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_stranger_with_a_number_from_runscs_state_or_the_launchers_is_not_touched(int release)
    {
        var token = TestContext.Current.CancellationToken;
        using var host = new TestHost(release);
        using var stranger = Process.Start("/bin/sleep", ["1000"]);
        try
        {
            // What runsc writes, but with the stranger's number: runsc itself would kill it.
            string containerId;
            string stateFile;
            JsonNode state;
            await using (var cell = await TestCell<Plain>.Shell("sleep 1000").StartAsync(host.Options(), token))
            {
                containerId = cell.ContainerId;
                stateFile = Assert.Single(Directory.GetFiles(host.WorkDirectory, "*.state", SearchOption.AllDirectories));
                state = JsonNode.Parse(await File.ReadAllTextAsync(stateFile, token))!;
            }

            Assert.True((int)state["goferPid"]! > 0 && (int)state["sandbox"]!["pid"]! > 0);
            state["goferPid"] = stranger.Id;
            state["sandbox"]!["pid"] = stranger.Id;
            var launch = Path.GetDirectoryName(Path.GetDirectoryName(stateFile))!;
            Directory.CreateDirectory(launch, OwnerOnly);
            Directory.CreateDirectory(launch + "/state", OwnerOnly);
            await File.WriteAllTextAsync(stateFile, state.ToJsonString(), token);

            // The launcher's number is the stranger's, too.
            var former = ProcessTable.Find(stranger.Id)!.Value;
            new LaunchRecord(former with { StartTime = former.StartTime - 1 }, LaunchRecord.CurrentBootId, containerId, host.RunscPath, []).Write(launch + "/launch.json");

            var report = await CellReaper.ReapAsync(host.Options(), token);
            Assert.Equal(CellReapVerdict.Reaped, Assert.Single(report.Launches).Verdict);
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
            await stranger.WaitForExitAsync(token);
        }
    }

    [Theory]
    [InlineData("{\"goferPid\":-1,\"sandbox\":{\"pid\":0}}", 0)]
    [InlineData("{\"goferPid\":\"7\",\"sandbox\":null}", 0)]
    [InlineData("{\"goferPid\":7,\"sandbox\":{\"pid\":8}}", 2)]
    [InlineData("{\"goferPid\":99999999999,\"sandbox\":{\"pid\":8}}", 1)]
    [InlineData("[]", 0)]
    [InlineData("{\"goferPid\":7", null)]
    [InlineData("", null)]
    public void The_numbers_in_runscs_state_are_read_whatever_is_there(string content, int? count)
    {
        using var host = new TestHost(20240729);
        Directory.CreateDirectory(host.Data + "/state");
        File.WriteAllText(host.Data + "/state/x.state", content);
        Assert.Equal(count, RunscState.Read(LaunchDirectory.At(host.Data))?.Processes.Count());
        Directory.Delete(host.Data + "/state", recursive: true);
        Assert.Null(RunscState.Read(LaunchDirectory.At(host.Data)));
    }
}
