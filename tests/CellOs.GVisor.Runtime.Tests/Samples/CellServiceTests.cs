using System.Text.Json;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The service of samples/CellService, as a process: from documents in a directory to results, errors and events.</summary>
public class CellServiceTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Good_documents_get_results_and_bad_ones_errors_with_line_and_column(int release)
    {
        using var host = new TestHost(release);
        var place = Directory(host);
        await File.WriteAllTextAsync($"{place}/policies/strict.policy.json", """{"apiVersion":"cellos.io/v1","kind":"PolicyPack","spec":{"id":"strict","version":"1.2.3","rules":{"maxLifetimeTtlSeconds":60}}}""", Token);
        Put(place, "1-first", Document("first", "echo one; echo report > /data/report", "\"export\": { \"artifacts\": [{ \"name\": \"report\", \"path\": \"/data/report\" }] }, \"policy\": { \"packId\": \"strict\" }"));
        Put(place, "2-no-time", Document("bad", "true", ttl: 0));
        Put(place, "3-no-json", "{\n  \"spec\": {,\n");
        Put(place, "4-beyond-policy", Document("greedy", "true", ttl: 61));
        File.CreateSymbolicLink($"{place}/incoming/5-link.cell.json", "/etc/passwd");
        Put(place, "6-last", Document("last", "echo two >&2; exit 3"));
        await File.WriteAllTextAsync($"{place}/incoming/half.cell.json.tmp", "{", Token);

        using var service = Start(host, place, "--StopWhenIdle=true");
        var (code, output) = await service.EndAsync();
        Assert.True(code == 0, output);

        // Those that can be run are run, whatever stands between them.
        Assert.Equal(["1-first.cell.json", "1-first.result.json", "6-last.cell.json", "6-last.result.json"], Names($"{place}/results"));
        var first = Read($"{place}/results/1-first.result.json");
        Assert.Equal(("first", "succeeded", "clean", "one\n"), (Text(first, "cellId"), Text(first, "outcome"), Text(first, "terminalState"), Text(first, "standardOutput")));
        Assert.Equal("report\n", await File.ReadAllTextAsync($"{place}/exports/first/report", Token));
        var last = Read($"{place}/results/6-last.result.json");
        Assert.Equal(("failed", "clean", "two\n", 3), (Text(last, "outcome"), Text(last, "terminalState"), Text(last, "standardError"), last.GetProperty("exitCode").GetInt32()));

        // Each of the others says where it is wrong.
        Assert.Equal(
            [
                "2-no-time.cell.json", "2-no-time.error.json", "3-no-json.cell.json", "3-no-json.error.json",
                "4-beyond-policy.cell.json", "4-beyond-policy.error.json", "5-link.cell.json", "5-link.error.json",
            ],
            Names($"{place}/errors"));
        Assert.Equal("CELL7026 Error /spec/lifetime/ttlSeconds 7:33", Finding($"{place}/errors/2-no-time.error.json"));
        Assert.Equal("CELL7010 Error  2:12", Finding($"{place}/errors/3-no-json.error.json"));
        Assert.Equal("CELL7101 Error /spec/lifetime/ttlSeconds 7:33", Finding($"{place}/errors/4-beyond-policy.error.json"));
        Assert.Contains("symbolic link", Text(Read($"{place}/errors/5-link.error.json"), "message"), StringComparison.Ordinal);

        // Nothing is left but what is not ready yet, and all of it is the service's alone.
        Assert.Equal(["half.cell.json.tmp"], Names($"{place}/incoming"));
        Assert.Equal([".lock"], Names($"{place}/working"));
        Assert.All(
            System.IO.Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Where(path => path.EndsWith(".result.json", StringComparison.Ordinal) || path.EndsWith(".error.json", StringComparison.Ordinal)),
            path => Assert.Equal(OwnerOnly, File.GetUnixFileMode(path)));

        var events = await File.ReadAllLinesAsync($"{place}/events.jsonl", Token);
        Assert.All(events, line => Assert.Empty(EventText.Faults(line)));
        Assert.Equal(["started", "completed", "summary", "destroyed"], Events(events, "first"));
        Assert.Equal(["started", "completed", "summary", "destroyed"], Events(events, "last"));
        Assert.Equal(8, events.Length);
        Assert.Contains("\"policyPackId\":\"strict\",\"policyPackVersion\":\"1.2.3\"", events.Single(line => line.Contains("cell:first", StringComparison.Ordinal) && line.Contains("summary", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(events.Where(line => line.Contains("runId", StringComparison.Ordinal) && line.Contains("cell:first", StringComparison.Ordinal)), line => Assert.Contains(Text(first, "runId"), line, StringComparison.Ordinal));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_service_that_is_stopped_ends_its_cells_and_writes_that_down(int release)
    {
        using var host = new TestHost(release);
        var place = Directory(host);
        Put(place, "1-long", Document("long", "sleep 60"));
        using var service = Start(host, place, "--MaximumCells=1", "--DrainTimeout=00:00:00");
        await Started(place, "long");
        Put(place, "2-later", Document("later", "true"));
        var (code, output) = await service.StopAsync();
        Assert.True(code == 0, output);

        var result = Read($"{place}/results/1-long.result.json");
        Assert.Equal(("failed", "forced"), (Text(result, "outcome"), Text(result, "terminalState")));
        Assert.Equal("Run", Text(Assert.Single(result.GetProperty("failures").EnumerateArray()), "phase"));
        Assert.Equal(["started", "summary", "destroyed"], Events(await File.ReadAllLinesAsync($"{place}/events.jsonl", Token), "long"));
        Assert.Equal(["2-later.cell.json"], Names($"{place}/incoming"));
        Assert.Equal([".lock"], Names($"{place}/working"));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_service_that_was_killed_says_what_was_in_work_and_clears_it_away(int release)
    {
        using var host = new TestHost(release);
        var place = Directory(host);
        Put(place, "1-long", Document("long", "sleep 60"));
        using (var service = Start(host, place))
        {
            await Started(place, "long");

            // There is one service to a directory.
            using var second = Start(host, place);
            var (refused, why) = await second.EndAsync();
            Assert.True(refused == 2, why);
            Assert.Contains($"{place}/working/.lock", why, StringComparison.Ordinal);
            await service.CrashAsync();
        }

        Put(place, "2-next", Document("next", "echo two"));
        using var again = Start(host, place, "--StopWhenIdle=true");
        var (code, output) = await again.EndAsync();
        Assert.True(code == 0, output);

        Assert.Equal(["1-long.cell.json", "1-long.error.json"], Names($"{place}/errors"));
        Assert.Contains("in work", Text(Read($"{place}/errors/1-long.error.json"), "message"), StringComparison.Ordinal);
        Assert.Equal(["2-next.cell.json", "2-next.result.json"], Names($"{place}/results"));
        Assert.Empty(host.Residue());
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_options_is_said_before_anything_starts()
    {
        using var service = CellServiceProcess.Start("--Directory=cells", "--RootfsDirectory=/no/such/directory", "--MaximumCells=0", "--PollInterval=00:00:00");
        var (code, output) = await service.EndAsync();
        Assert.Equal(2, code);
        Assert.Equal(
            """
            CellService: Directory: 'cells' is not an absolute path.
            CellService: RootfsDirectory: there is no directory '/no/such/directory'.
            CellService: MaximumCells: 0 is not possible; it has to be 1 to 1000.
            CellService: PollInterval: 00:00:00 is not possible; it has to be above zero.

            """,
            output);
    }

    private static CellServiceProcess Start(TestHost host, string place, params IEnumerable<string> more) => CellServiceProcess.Start(
        [$"--Directory={place}", $"--RootfsDirectory={host.Rootfs}", $"--RunscPath={host.RunscPath}", $"--WorkDirectory={host.WorkDirectory}", "--PollInterval=00:00:00.050", .. more]);

    private static string Directory(TestHost host)
    {
        var place = $"{host.Directory}/service";
        System.IO.Directory.CreateDirectory($"{place}/incoming");
        System.IO.Directory.CreateDirectory($"{place}/policies");
        return place;
    }

    /// <summary>As a client does it: written elsewhere, and renamed.</summary>
    private static void Put(string place, string name, string document)
    {
        var half = $"{place}/{name}.half";
        File.WriteAllText(half, document);
        File.Move(half, $"{place}/incoming/{name}.cell.json");
    }

    private static string Document(string id, string script, string? more = null, int ttl = 60) =>
        $$"""
        {
          "apiVersion": "cellos.io/v1",
          "kind": "ExecutionCell",
          "spec": {
            "id": "{{id}}",
            "authority": { "secretRefs": [], "egressRules": [] },
            "lifetime": { "ttlSeconds": {{ttl}} },
            "run": { "argv": ["/bin/sh", "-c", "{{script}}"], "secretDelivery": "env" }{{(more is null ? "" : $", {more}")}}
          }
        }
        """;

    private static async Task Started(string place, string id)
    {
        for (var i = 0; i < 600; i++)
        {
            if (File.Exists($"{place}/events.jsonl") && Events(await File.ReadAllLinesAsync($"{place}/events.jsonl", Token), id).Contains("started"))
            {
                return;
            }

            await Task.Delay(100, Token);
        }

        Assert.Fail($"The cell '{id}' has not started within a minute.");
    }

    private static string[] Names(string directory) => [.. System.IO.Directory.EnumerateFileSystemEntries(directory).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;

    private static string Text(JsonElement report, string member) => report.GetProperty(member).GetString()!;

    private static string Finding(string path)
    {
        var finding = Assert.Single(Read(path).GetProperty("findings").EnumerateArray());
        return $"{Text(finding, "rule")} {Text(finding, "severity")} {Text(finding, "pointer")} {finding.GetProperty("line")}:{finding.GetProperty("column")}";
    }

    private static string[] Events(string[] lines, string cell) =>
        [.. lines.Select(line => JsonDocument.Parse(line).RootElement).Where(e => Text(e, "subject") == $"cell:{cell}").Select(e => Text(e, "type").Split('.')[^1])];
}
