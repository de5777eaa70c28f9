namespace CellOs.GVisor.Supervision;

/// <summary>
/// The types of the events that a <see cref="CellSupervisor"/> sends: CloudEvents 1.0, in the words of CellOS. The page
/// <c>lifecycle-events.md</c> lists what is attested of each.
/// </summary>
public static class CellEventTypes
{
    /// <summary>The cell is made, and its program runs if it has one.</summary>
    public const string LifecycleStarted = "dev.cellos.events.cell.lifecycle.v1.started";

    /// <summary>The program has ended, with an exit code that can be trusted. Of a program that was killed there is no such event.</summary>
    public const string CommandCompleted = "dev.cellos.events.cell.command.v1.completed";

    /// <summary>What the cell was allowed and how its program ended, for an auditor.</summary>
    public const string ComplianceSummary = "dev.cellos.events.cell.compliance.v1.summary";

    /// <summary>The end of every cell whose document was taken on: the last event of it.</summary>
    public const string LifecycleDestroyed = "dev.cellos.events.cell.lifecycle.v1.destroyed";
}
