using System.Buffers;
using System.Text;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Runtime.Tests.Generated;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Cells as ExecutionCell documents: one declared from a document runs as it says, and one handed over as a document runs as its attributes say.</summary>
public class DocumentCellTests
{
    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_from_a_document_gets_what_the_document_and_its_attributes_ask_for(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        Directory.CreateDirectory(Path.Join(host.Rootfs, "run/secrets"));
        await File.WriteAllTextAsync(Path.Join(host.Rootfs, "run/secrets/token"), "", TestContext.Current.CancellationToken);

        var result = await new Report { Day = "2026-11-30", Token = "hunter2" }.RunAsync(host.Options(), TestContext.Current.CancellationToken);

        Assert.Equal("exited with code 0", result.ToString());
        Assert.Equal(
            """
            args one 2026-11-30
            cwd /tmp
            token hunter2
            scratch writable
            """,
            result.StandardOutput.TrimEnd());
        Assert.Equal(("nightly-report-1-", "Nightly.Report_1"), (Report.Descriptor.Id[..17], Report.Descriptor.ExecutionCellId));
        Assert.Equal(TimeSpan.FromSeconds(45), Report.Descriptor.TimeToLive);
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_from_a_document_can_be_handed_on_as_a_document(int release)
    {
        await using var host = new BackendHost(release);
        var document = Written(new Report { Day = "2026-11-30", Token = "hunter2", Run = "run-1" });

        var exit = await host.RunAsync(document, new Dictionary<string, ReadOnlyMemory<byte>> { ["REPORT_TOKEN"] = "hunter2"u8.ToArray() });

        // The backend keeps secrets under their aliases; of the attributes, which the contract has no word for, it knows nothing.
        Assert.Equal(
            """
            args one 2026-11-30
            cwd /tmp
            token hunter2
            scratch readonly
            """,
            exit.Result!.StandardOutput.TrimEnd());
        Assert.Equal("run-1", document.Spec.Correlation!.ExternalRunId);
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_handed_over_as_a_document_does_what_it_does_by_itself(int release)
    {
        await using var host = new BackendHost(release);
        var cell = new HandedOver { Text = "a \"quoted\" \\ text\t世 😀", Token = "hunter2" };

        var own = await cell.RunAsync(host.Host.Options(), TestContext.Current.CancellationToken);
        var exit = await host.RunAsync(Written(cell), new Dictionary<string, ReadOnlyMemory<byte>> { ["TOKEN"] = "hunter2"u8.ToArray() });

        Assert.Equal("args a \"quoted\" \\ text\t世 😀\ncwd /tmp\ntoken hunter2\n", own.StandardOutput);
        Assert.Equal((0, own.StandardOutput), (exit.ExitCode, exit.Result!.StandardOutput));
    }

    private static ExecutionCellDocument Written(ICell cell)
    {
        var output = new ArrayBufferWriter<byte>();
        cell.WriteExecutionCell(output);
        var document = ExecutionCellDocument.Parse(output.WrittenSpan);
        Assert.Equal(Encoding.UTF8.GetString(output.WrittenSpan), Encoding.UTF8.GetString(document.ToUtf8Bytes()));

        // An id by which the traces of this run of the tests are known.
        return document with { Spec = document.Spec with { Id = BackendHost.Id(document.Spec.Id) } };
    }
}
