using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>What every backend that runs programs itself has to keep to: upstream's port, with what it leaves open settled.</summary>
public abstract class CellBackendContract : IAsyncDisposable
{
    protected abstract ICellBackend Backend { get; }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task The_exit_code_is_the_programs_own_and_can_be_asked_for_again()
    {
        var document = Shell("exit 7");
        var handle = await CreateAsync(document);
        Assert.Equal(document.Spec.Id, handle.CellId);
        var waiting = Enumerable.Range(0, 3).Select(_ => WaitAsync(document)).ToArray();
        foreach (var exit in await Task.WhenAll(waiting))
        {
            Assert.Equal((7, CellOutcome.Exited, true), (exit?.ExitCode, exit?.Outcome, exit?.IsClean));
        }

        Assert.Equal(7, (await WaitAsync(document))?.ExitCode);
        await DestroyAsync(handle);
    }

    [Fact]
    public async Task A_signal_is_an_exit_code_above_128()
    {
        var document = Shell("kill -KILL $$");
        await CreateAsync(document);
        var exit = await WaitAsync(document);
        Assert.Equal((137, CellOutcome.Signalled, true), (exit?.ExitCode, exit?.Outcome, exit?.IsClean));
    }

    [Fact]
    public async Task The_program_runs_when_the_cell_is_made_and_destruction_ends_it()
    {
        var document = Shell("sleep 1000");
        var handle = await CreateAsync(document);
        var waiting = WaitAsync(document);
        var report = await DestroyAsync(handle);
        Assert.Equal((document.Spec.Id, true, 0), (report.CellId, report.Destroyed, report.PeersTrackedAfter));

        // Whoever waited is told that the code is not the program's.
        Assert.Equal((CellOutcome.Stopped, false), ((await waiting)?.Outcome, (await waiting)?.IsClean));
        Assert.Null(await WaitAsync(document));
    }

    [Fact]
    public async Task A_cell_of_somebody_else_is_not_waited_for() => Assert.Null(await Backend.WaitForExitAsync("nobody", Cancellation));

    [Fact]
    public async Task An_unknown_handle_is_a_typed_error()
        => AssertUnknown(await Assert.ThrowsAsync<CellBackendException>(() => DestroyAsync(new CellHandle("nobody"))));

    [Fact]
    public async Task To_destroy_again_is_a_typed_error()
    {
        var handle = await CreateAsync(Shell("exit 0"));
        await DestroyAsync(handle);
        AssertUnknown(await Assert.ThrowsAsync<CellBackendException>(() => DestroyAsync(handle)));
    }

    [Fact]
    public async Task Of_many_who_destroy_at_once_one_wins()
    {
        var handle = await CreateAsync(Shell("sleep 1000"));
        var all = Enumerable.Range(0, 8).Select(_ => Task.Run(() => DestroyAsync(handle))).ToArray();
        await Task.WhenAny(Task.WhenAll(all));
        Assert.True((await Assert.Single(all, static one => one.IsCompletedSuccessfully)).Destroyed);
        foreach (var lost in all.Where(static one => one.IsFaulted))
        {
            AssertUnknown(Assert.IsType<CellBackendException>(lost.Exception!.InnerException));
        }
    }

    [Fact]
    public async Task A_live_id_is_refused_and_its_cell_unharmed()
    {
        var document = Shell("sleep 0.5; exit 3", "same");
        await CreateAsync(document);
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => CreateAsync(document));
        Assert.Equal((CellBackendErrorKind.Host, CellErrorKind.CellExists), (thrown.BackendKind, thrown.Kind));
        Assert.Equal(3, (await WaitAsync(document))?.ExitCode);
    }

    [Fact]
    public async Task Of_many_who_make_one_id_at_once_one_wins()
    {
        var document = Shell("exit 3", "same");
        var all = Enumerable.Range(0, 8).Select(_ => Task.Run(() => CreateAsync(document))).ToArray();
        await Task.WhenAny(Task.WhenAll(all));
        var winner = await Assert.Single(all, static one => one.IsCompletedSuccessfully);
        Assert.All(all.Where(static one => one.IsFaulted), static one => Assert.Equal(CellErrorKind.CellExists, Assert.IsType<CellBackendException>(one.Exception!.InnerException).Kind));
        Assert.Equal(3, (await WaitAsync(document))?.ExitCode);
        await DestroyAsync(winner);
    }

    [Fact]
    public async Task Peers_are_counted_and_left_alone()
    {
        var first = await CreateAsync(Shell("sleep 1000", "first"));
        var second = Shell("exit 4", "second");
        var third = await CreateAsync(WithoutRun("third"));
        var handle = await CreateAsync(second);
        Assert.Equal(2, (await DestroyAsync(first)).PeersTrackedAfter);
        Assert.Equal(4, (await WaitAsync(second))?.ExitCode);
        Assert.Equal(1, (await DestroyAsync(third)).PeersTrackedAfter);
        Assert.Equal(0, (await DestroyAsync(handle)).PeersTrackedAfter);
    }

    [Fact]
    public async Task A_failed_creation_leaves_nothing_and_frees_the_id()
    {
        var document = Shell("exit 5", "again");
        var broken = document with { Spec = document.Spec with { Run = document.Spec.Run! with { Argv = ["/no/such/program"] } } };
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => CreateAsync(broken));
        Assert.Equal(CellBackendErrorKind.Host, thrown.BackendKind);
        Assert.Null(await WaitAsync(broken));
        await CreateAsync(document);
        Assert.Equal(5, (await WaitAsync(document))?.ExitCode);
    }

    [Fact]
    public async Task A_creation_that_is_given_up_leaves_nothing_and_frees_the_id()
    {
        var document = Shell("sleep 1000", "given-up");
        using var giveUp = new CancellationTokenSource();
        var making = Backend.CreateAsync(document, null, giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
        await DestroyAsync(await CreateAsync(document));
    }

    [Fact]
    public async Task To_give_up_waiting_leaves_the_cell()
    {
        var document = Shell("sleep 1000");
        var handle = await CreateAsync(document);
        using var giveUp = new CancellationTokenSource();
        var waiting = Backend.WaitForExitAsync(document.Spec.Id, giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True((await DestroyAsync(handle)).Destroyed);
    }

    [Fact]
    public async Task A_handle_is_good_for_its_own_cell_and_for_no_later_one_of_the_id()
    {
        var earlier = await CreateAsync(WithoutRun("same"));
        await DestroyAsync(earlier);
        var document = Shell("exit 6", "same");
        var later = await CreateAsync(document);
        AssertUnknown(await Assert.ThrowsAsync<CellBackendException>(() => DestroyAsync(earlier)));
        AssertUnknown(await Assert.ThrowsAsync<CellBackendException>(() => DestroyAsync(new CellHandle(later.CellId))));
        Assert.Equal(6, (await WaitAsync(document))?.ExitCode);
        await DestroyAsync(later);
    }

    [Fact]
    public async Task A_document_without_a_program_runs_none()
    {
        var document = WithoutRun();
        var handle = await CreateAsync(document);
        Assert.Null(await WaitAsync(document));
        Assert.True((await DestroyAsync(handle)).Destroyed);
    }

    protected static ExecutionCellDocument Shell(string script, string name = "Cell_1") => BackendHost.Shell(script, name);

    protected static ExecutionCellDocument WithoutRun(string name = "Cell_1") => BackendHost.WithoutRun(name);

    private static void AssertUnknown(CellBackendException thrown)
        => Assert.Equal((CellBackendErrorKind.Host, CellErrorKind.UnknownCell), (thrown.BackendKind, thrown.Kind));

    private Task<CellHandle> CreateAsync(ExecutionCellDocument document) => Backend.CreateAsync(document, cancellationToken: Cancellation);

    private Task<CellExit?> WaitAsync(ExecutionCellDocument document) => Backend.WaitForExitAsync(document.Spec.Id, Cancellation);

    private Task<TeardownReport> DestroyAsync(CellHandle handle) => Backend.DestroyAsync(handle, Cancellation);
}
