using System.Diagnostics;
using System.Text.Json;
using CellOs.GVisor.Backend;
using CellOs.GVisor.Supervision;
using CloudNative.CloudEvents;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The file of events: one line each, whatever writes to it at the same time and whatever a crash has left in it.</summary>
public sealed class JsonLinesEventSinkTests : IDisposable
{
    private const string OrderVariable = "CELLOS_TEST_EVENT_WRITER"; // the file that this process is to append to

    private readonly string _directory = Directory.CreateTempSubdirectory("cg-events-").FullName;
    private readonly JsonLinesEventSink _sink;

    public JsonLinesEventSinkTests() => _sink = new JsonLinesEventSink($"{_directory}/events.jsonl");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Each_event_is_a_line_of_a_file_for_its_owner_alone()
    {
        await _sink.SendAsync(Event("a"), Token);
        await _sink.SendAsync(Event("b"), Token);

        Assert.Equal("a\nb", Ids());
        Assert.EndsWith("}\n", await File.ReadAllTextAsync(_sink.Path, Token), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_sink.Path));
    }

    [Fact]
    public async Task A_file_that_is_there_keeps_its_contents_and_its_mode()
    {
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        await File.WriteAllTextAsync(_sink.Path, EventText.Of(Event("a")) + "\n", Token);
        File.SetUnixFileMode(_sink.Path, mode);
        await _sink.SendAsync(Event("b"), Token);

        Assert.Equal("a\nb", Ids());
        Assert.Equal(mode, File.GetUnixFileMode(_sink.Path));
    }

    [Fact]
    public async Task A_line_that_a_crash_left_half_written_spoils_no_other()
    {
        await _sink.SendAsync(Event("a"), Token);
        await File.AppendAllTextAsync(_sink.Path, """{"specversion":"1.0","id":"half""", Token);
        await _sink.SendAsync(Event("b"), Token);
        await _sink.SendAsync(Event("c"), Token);

        var lines = await File.ReadAllLinesAsync(_sink.Path, Token);
        Assert.Equal(4, lines.Length);
        Assert.Equal("""{"specversion":"1.0","id":"half""", lines[1]);
        Assert.Equal([EventText.Of(Event("a")), EventText.Of(Event("b")), EventText.Of(Event("c"))], [lines[0], lines[2], lines[3]]);
    }

    [Fact]
    public async Task A_full_disk_is_a_typed_error_and_leaves_no_half_event()
    {
        // /dev/full cannot stand in: it is no file. A file system of one page can.
        var mount = $"{_directory}/small";
        Directory.CreateDirectory(mount);
        Assert.Equal(0, LinuxCalls.Mount("tmpfs", mount, "tmpfs", 0, "size=4k"));
        try
        {
            var sink = new JsonLinesEventSink($"{mount}/events.jsonl");
            await sink.SendAsync(Event("a"), Token);
            var length = new FileInfo(sink.Path).Length;
            var error = await Assert.ThrowsAsync<CellBackendException>(() => sink.SendAsync(Event("long", new string('x', 8192)), Token));

            Assert.Equal((CellBackendErrorKind.EventSink, CellErrorKind.PortFailed), (error.BackendKind, error.Kind));
            Assert.Contains(sink.Path, error.Message, StringComparison.Ordinal);
            Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
            Assert.Equal(length, new FileInfo(sink.Path).Length);

            await sink.SendAsync(Event("b"), Token);
            Assert.Equal("a\nb", Ids(sink.Path));
        }
        finally
        {
            Assert.Equal(0, LinuxCalls.Unmount(mount, LinuxCalls.DetachNotFollowing));
        }
    }

    [Theory]
    [InlineData("missing/events.jsonl", "No such file or directory")]
    [InlineData(".", "Is a directory")]
    [InlineData("pipe", "it is no regular file")]
    public async Task A_place_that_cannot_hold_events_is_a_typed_error(string path, string why)
    {
        Assert.Equal(0, LinuxCalls.MakePipe($"{_directory}/pipe", 0x180));
        var sink = new JsonLinesEventSink($"{_directory}/{path}");
        var error = await Assert.ThrowsAsync<CellBackendException>(() => sink.SendAsync(Event("a"), Token));
        Assert.Equal(CellBackendErrorKind.EventSink, error.BackendKind);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_with_a_lock_of_DotNets_is_not_in_the_way()
    {
        await _sink.SendAsync(Event("a"), Token);
        using var reader = new FileStream(_sink.Path, FileMode.Open, FileAccess.Read, FileShare.None);
        await _sink.SendAsync(Event("b"), Token);
        Assert.Equal("a\nb", Ids(reader));
    }

    [Fact]
    public async Task A_file_that_is_renamed_away_is_begun_anew()
    {
        await _sink.SendAsync(Event("a"), Token);
        File.Move(_sink.Path, _sink.Path + ".1");
        await _sink.SendAsync(Event("b"), Token);
        Assert.Equal(("a", "b"), (Ids(_sink.Path + ".1"), Ids()));
    }

    [Fact]
    public async Task Who_waits_for_another_writer_can_give_up()
    {
        await _sink.SendAsync(Event("a"), Token);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using (var other = LinuxCalls.OpenUnlocked(_sink.Path, LinuxCalls.AppendTo))
        {
            Assert.True(LinuxCalls.TryLockFile(other));
            var waiting = _sink.SendAsync(Event("b"), giveUp.Token);
            Assert.False(waiting.IsCompleted);
            await giveUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        await _sink.SendAsync(Event("c"), Token);
        Assert.Equal("a\nc", Ids());
    }

    [Fact]
    public async Task Writers_in_many_processes_spoil_nobodys_line()
    {
        const int Processes = 3, Each = 40;
        if (Environment.GetEnvironmentVariable(OrderVariable) is { } file)
        {
            // One of the writers: half of its events are long, and all are sent at once.
            var sink = new JsonLinesEventSink(file);
            await Task.WhenAll(Enumerable.Range(0, Each).Select(i => sink.SendAsync(Event($"{Environment.ProcessId}-{i}", new string('x', i % 2 * 9000)), Token)));
            return;
        }

        var writers = Enumerable.Range(0, Processes).Select(_ => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--filter-method", $"*.{nameof(Writers_in_many_processes_spoil_nobodys_line)}"])
        {
            Environment = { [OrderVariable] = _sink.Path },
            RedirectStandardOutput = true,
        })!).ToList();
        foreach (var writer in writers)
        {
            var output = await writer.StandardOutput.ReadToEndAsync(Token);
            await writer.WaitForExitAsync(Token);
            Assert.True(writer.ExitCode == 0, output);
        }

        var ids = Ids().Split('\n');
        Assert.Equal(Processes * Each, ids.Length);
        Assert.Equal(writers.SelectMany(w => Enumerable.Range(0, Each).Select(i => $"{w.Id}-{i}")).Order(), ids.Order());
        writers.ForEach(w => w.Dispose());
    }

    [Fact]
    public async Task What_is_no_CloudEvent_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _sink.SendAsync(null!, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => _sink.SendAsync(new CloudEvent(), Token));
        Assert.False(File.Exists(_sink.Path));
        Assert.Throws<ArgumentException>(() => new JsonLinesEventSink("events.jsonl"));
    }

    private static CloudEvent Event(string id, string text = "") => new()
    {
        Id = id,
        Type = CellEventTypes.LifecycleStarted,
        Source = new Uri("/cellos/supervisor/test", UriKind.Relative),
        Subject = "cell:c-1",
        Time = DateTimeOffset.UnixEpoch,
        DataContentType = "application/json",
        Data = JsonSerializer.SerializeToElement(new { text }),
    };

    private string Ids() => Ids(_sink.Path);

    private static string Ids(string path)
    {
        using var file = File.OpenRead(path);
        return Ids(file);
    }

    private static string Ids(Stream file)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        List<string> ids = [];
        while (reader.ReadLine() is { } line)
        {
            Assert.Empty(EventText.Faults(line));
            ids.Add(JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!);
        }

        return string.Join('\n', ids);
    }
}
