using CellOs.GVisor.Backend;
using CloudNative.CloudEvents;

namespace CellOs.GVisor.Supervision;

/// <summary>What came of one document that a <see cref="CellSupervisor"/> carried through its phases.</summary>
public sealed record CellSupervision
{
    /// <summary>The cell's <c>spec.id</c>.</summary>
    public required string CellId { get; init; }

    /// <summary>The caller's id of the run; <see langword="null"/> when it gave none.</summary>
    public string? RunId { get; init; }

    /// <summary>What came of it, all in all. Events that could not be delivered count as a failure.</summary>
    public CellLifecycleOutcome Outcome => Failures is [] && Exit is null or { IsClean: true, ExitCode: 0 } ? CellLifecycleOutcome.Succeeded : CellLifecycleOutcome.Failed;

    /// <summary>
    /// How the program came to its end; <see langword="null"/> when there was none, and when nothing proves either: no end is attested,
    /// and the cell could not be destroyed.
    /// </summary>
    public CellTerminalState? TerminalState { get; init; }

    /// <summary>The cell; <see langword="null"/> when there was none.</summary>
    public CellHandle? Handle { get; init; }

    /// <summary>How the program ended; <see langword="null"/> when there was none, or when its end was not waited for to the last.</summary>
    public CellExit? Exit { get; init; }

    /// <summary>What was copied out; <see langword="null"/> when nothing was to be, or the cell did not come that far.</summary>
    public CellExportReport? Export { get; init; }

    /// <summary>What came of destroying the cell; <see langword="null"/> when there was none, or when that failed.</summary>
    public TeardownReport? Teardown { get; init; }

    /// <summary>What went wrong, in the order in which it did. That the program failed is not among it.</summary>
    public required IReadOnlyList<CellPhaseFailure> Failures { get; init; }

    /// <summary>All events of the cell in their order, delivered or not; empty when the document was not admitted.</summary>
    public required IReadOnlyList<CloudEvent> Events { get; init; }

    /// <summary>Those of <see cref="Events"/> that the sink did not take, for the caller to deliver otherwise.</summary>
    public required IReadOnlyList<CloudEvent> UndeliveredEvents { get; init; }

    /// <summary>Whether the document was admitted. <see langword="false"/>: nothing was started, and there are no events.</summary>
    public bool IsAdmitted => Failures is not [{ Phase: CellPhase.Admission }, ..];
}
