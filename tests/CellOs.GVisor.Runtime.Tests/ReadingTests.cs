using System.Security.Cryptography;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>What the runtime reads from runsc and from the host.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("""{"msg":"the reason\n","level":"error","time":"t"}{"msg":"the consequence"}""", "the reason")]
    [InlineData("""{"msg":"cut off","level":"err""", "{\"msg\":\"cut off\",\"level\":\"err")]
    [InlineData("""{"level":"error"}""", "{\"level\":\"error\"}")]
    [InlineData("""{"msg":5}""", "{\"msg\":5}")]
    [InlineData("plain text\n", "plain text")]
    [InlineData("[1]", "[1]")]
    [InlineData("", null)]
    public void The_first_entry_of_a_log_is_its_message(string content, string? message)
    {
        File.WriteAllText(_file, content);
        Assert.Equal(message, RunscLog.FirstMessage(_file));
    }

    [Fact]
    public void A_log_that_is_not_there_says_nothing()
    {
        Assert.Null(RunscLog.FirstMessage(_file + "-not"));
        Assert.Null(RunscLog.Tail(_file + "-not"));
    }

    [Theory]
    [InlineData(9, null, 9)]
    [InlineData(0x8900, null, 0x8900)]
    [InlineData(0x8900, 0x8900, 0x8900)]
    [InlineData(0x8900, 9, 9)] // run was too late to ask the sandbox, which knows better
    [InlineData(0x8900, 11, 0x8900)] // and is not believed in more than that
    [InlineData(0, 9, 0)]
    [InlineData(9, 0, 9)]
    public void The_sandbox_is_asked_where_run_cannot_know(int run, int? sandbox, int expected)
        => Assert.Equal(new WaitStatus(expected), RunscExitNote.Settle(new WaitStatus(run), sandbox is { } status ? new WaitStatus(status) : null));

    [Theory]
    [InlineData("I1 main.go:1] Exiting with status: 9\n", 9)]
    [InlineData("Exiting with status: 0\nmore\nExiting with status: 1792\n", 1792)]
    [InlineData("Exiting with status: many\n", null)]
    [InlineData("Exiting with status: ", null)]
    [InlineData("", null)]
    public void The_last_note_of_a_log_counts(string log, int? status)
        => Assert.Equal(status, RunscExitNote.Last(log)?.Raw);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(100_000)]
    public void A_capture_keeps_exactly_the_last_bytes(int limit)
    {
        var random = new Random(limit);
        for (var round = 0; round < 50; round++)
        {
            var capture = new TailCapture(limit);
            List<byte> all = [];
            for (var piece = 0; piece < 20; piece++)
            {
                var bytes = RandomNumberGenerator.GetBytes(random.Next(0, 1 << random.Next(1, 15)));
                capture.Append(bytes);
                all.AddRange(bytes);
            }

            Assert.Equal(all.TakeLast(limit), capture.ToArray());
        }
    }

    [Theory]
    [InlineData("/bin/busybox", false)]
    [InlineData("/bin/bash", true)]
    [InlineData("/etc/passwd", false)]
    [InlineData("/dev/null", false)]
    public void A_loader_is_found_in_programs_that_need_one(string path, bool needsOne)
        => Assert.Equal(needsOne, ElfProgram.InterpreterOf(path) is not null);

    [Fact]
    public void Mounts_are_read()
    {
        var mounts = MountTable.Read();
        Assert.Contains("/proc", mounts.Below("/"));
        Assert.Contains("/proc", mounts.Below("/proc"));
        Assert.DoesNotContain("/proc", mounts.Below("/pro"));
        Assert.NotEmpty(mounts.ControlGroupRoots);
    }

    [Fact]
    public void Names_of_launches_fit_and_differ()
    {
        var id = new string('a', 39) + "b";
        Assert.Equal(40, new LaunchNames(id).ContainerId().Length);
        Assert.Equal(16, new LaunchNames(id).ContainerId(16).Length);
        Assert.DoesNotContain("--", new LaunchNames(new string('a', 22) + "-" + "b").ContainerId(), StringComparison.Ordinal);
        Assert.NotEqual(new LaunchNames("a").Random, new LaunchNames("a").Random);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\n")]
    [InlineData("ä")]
    public void Ids_outside_the_grammar_are_refused(string id) => Assert.Throws<CellLaunchException>(() => new LaunchNames(id));
}
