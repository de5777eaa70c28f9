using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;

namespace CellOs.GVisor.Runtime.Tests;

public class StreamTests
{
    public static TheoryData<int> Both => Releases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Output_arrives_while_the_program_runs(int release)
    {
        // The program waits for an answer to what it wrote: a launcher that holds output back would never end.
        using var host = new TestHost(release);
        var input = new Pipe();
        var output = new ObservedStream();
        var error = new ObservedStream();
        var run = TestCell<Plain>.Shell("echo one; read a; echo two >&2; read b; echo $a$b")
            .RunAsync(host.Options(output, error, input.Reader.AsStream()), TestContext.Current.CancellationToken);

        await output.Saw("one\n", run);
        await input.Writer.WriteAsync("A\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await error.Saw("two\n", run);
        await input.Writer.WriteAsync("B\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await output.Saw("AB\n", run);

        var result = (await run).EnsureSuccess();
        Assert.Equal("one\nAB\n", Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal((7, 4), (result.StandardOutputLength, result.StandardErrorLength));
        Assert.Equal(("", "", true), (result.StandardOutput, result.StandardError, result.IsOutputComplete));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Without_streams_both_are_captured_apart(int release)
    {
        using var host = new TestHost(release);
        var result = await host.RunAsync("echo grüße; echo oops >&2; exit 4");
        Assert.Equal(("grüße\n", "oops\n", 4), (result.StandardOutput, result.StandardError, result.ExitCode));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_mebibyte_of_output_is_delivered_and_captured_whole(int release)
    {
        using var host = new TestHost(release);
        var result = (await host.RunAsync("dd if=/dev/zero bs=1024 count=1024 2>/dev/null | tr '\\0' x")).EnsureSuccess();
        Assert.Equal(1 << 20, result.StandardOutputLength);
        Assert.Equal(new string('x', 1 << 20), result.StandardOutput);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_output_above_the_limit_the_end_is_kept(int release)
    {
        using var host = new TestHost(release);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory, RootfsDirectory = host.Rootfs, CaptureLimit = 10 };
        var cell = TestCell<Plain>.Shell("dd if=/dev/zero bs=1024 count=5120 2>/dev/null; echo the end");
        var result = (await cell.RunAsync(options, TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.Equal((5 << 20) + 8, result.StandardOutputLength);
        Assert.Equal("\0\0the end\n", result.StandardOutput);
        Assert.True(result.IsOutputComplete);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Bytes_pass_through_standard_input_and_output_unchanged(int release)
    {
        using var host = new TestHost(release);
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i), .. RandomNumberGenerator.GetBytes(1 << 20)];
        var output = new ObservedStream();
        (await TestCell<Plain>.Shell("cat").RunAsync(host.Options(output, input: new MemoryStream(bytes)), TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.Equal(bytes, output.ToArray());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_program_need_not_read_its_input(int release)
    {
        using var host = new TestHost(release);
        var endless = new Pipe();
        var result = await TestCell<Plain>.Shell("exit 5").RunAsync(host.Options(input: endless.Reader.AsStream()), TestContext.Current.CancellationToken);
        Assert.Equal(5, result.ExitCode);
        var large = await TestCell<Plain>.Shell("exit 6").RunAsync(host.Options(input: new MemoryStream(new byte[4 << 20])), TestContext.Current.CancellationToken);
        Assert.Equal(6, large.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Without_a_stream_standard_input_is_empty(int release)
    {
        using var host = new TestHost(release);
        Assert.Equal("0\n", (await host.RunAsync("cat | wc -c")).StandardOutput);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_stream_of_the_caller_throws_ends_the_cell_and_comes_back(int release)
    {
        using var host = new TestHost(release);
        foreach (var failure in (Exception[])[new NotSupportedException("full"), new IOException("full"), new OperationCanceledException("full")])
        {
            var stream = new ObservedStream { OnWrite = _ => throw failure };
            foreach (var options in (CellRunOptions[])[host.Options(output: stream), host.Options(error: stream)])
            {
                var run = TestCell<Plain>.Shell("echo one; echo two >&2; sleep 1000").RunAsync(options, TestContext.Current.CancellationToken);
                Assert.Same(failure, await Assert.ThrowsAnyAsync<Exception>(() => run));
                Assert.Empty(host.Residue());
            }
        }

        var broken = new Pipe();
        await broken.Writer.CompleteAsync(new IOException("lost"));
        var thrown = await Assert.ThrowsAsync<IOException>(() =>
            TestCell<Plain>.Shell("cat; sleep 1000").RunAsync(host.Options(input: broken.Reader.AsStream()), TestContext.Current.CancellationToken));
        Assert.Equal("lost", thrown.Message);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_stream_that_takes_nothing_more_does_not_keep_a_cancelled_cell(int release)
    {
        using var host = new TestHost(release);
        using var cancellation = new CancellationTokenSource();
        using var stuck = new StuckStream(cancellation);
        var result = await TestCell<Plain>.Shell("echo one; sleep 1000").RunAsync(host.Options(stuck, patience: new LaunchPatience { Drain = TimeSpan.FromSeconds(1) }), cancellation.Token);
        Assert.Equal((CellOutcome.Cancelled, false), (result.Outcome, result.IsOutputComplete));
    }

    private sealed class StuckStream(CancellationTokenSource cancellation) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await cancellation.CancelAsync();
            await new TaskCompletionSource().Task; // for ever, and deaf to its token
        }
    }
}
