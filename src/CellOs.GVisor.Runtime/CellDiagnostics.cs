namespace CellOs.GVisor;

/// <summary>
/// The names under which cells report what they do, for OpenTelemetry and whatever else listens to <c>System.Diagnostics</c>. Every run reports, however it
/// was begun. Without a listener nothing is measured.
/// </summary>
/// <remarks>
/// <para>Instruments of the meter:</para>
/// <list type="table">
/// <listheader><term>Name, kind, unit</term><description>What it counts; its tags</description></listheader>
/// <item><term><c>cellos.cell.run.duration</c>, histogram, <c>s</c></term><description>From when a cell has its turn until nothing is left of it; <c>cellos.cell.id</c>, <c>cellos.cell.outcome</c>, <c>cellos.cell.success</c>, <c>error.type</c></description></item>
/// <item><term><c>cellos.cell.start.duration</c>, histogram, <c>s</c></term><description>From when a cell has its turn until its program runs; <c>cellos.cell.id</c></description></item>
/// <item><term><c>cellos.cell.active</c>, up-down counter, <c>{cell}</c></term><description>Cells that have their turn and of which something is left; <c>cellos.cell.id</c></description></item>
/// <item><term><c>cellos.queue.length</c>, up-down counter, <c>{cell}</c></term><description>Cells that wait for a <see cref="CellLimiter"/>; <c>cellos.cell.id</c></description></item>
/// <item><term><c>cellos.queue.duration</c>, histogram, <c>s</c></term><description>How long a cell waited for a <see cref="CellLimiter"/>, those that did not have to included; <c>cellos.cell.id</c></description></item>
/// <item><term><c>cellos.pool.takes</c>, counter, <c>{cell}</c></term><description>Cells taken from a pool; <c>cellos.cell.id</c>, <c>cellos.pool.start</c>: <c>warm</c> or <c>cold</c></description></item>
/// <item><term><c>cellos.sweep.launches</c>, counter, <c>{launch}</c></term><description>Launches that a crash sweep found; <c>cellos.sweep.verdict</c>: <c>running</c>, <c>reaped</c>, <c>incomplete</c>, <c>cannot_tell</c></description></item>
/// </list>
/// <para>
/// Every tag has few values: the id is the one in <see cref="CellAttribute"/>; the outcome is one of <see cref="CellOutcome"/> in lower case, such as
/// <c>out_of_memory</c>; <c>error.type</c> is a <see cref="CellErrorKind"/>, the full name of an exception's type, or <c>RuntimeFailed</c> or <c>Lost</c>, and is
/// there only when the run failed, as opposed to its program. A container's id is never a tag of an instrument.
/// </para>
/// <para>
/// A run is an activity <c>cell.run</c>, shown as <c>run</c> and the cell's id. Its tags are those of <c>cellos.cell.run.duration</c>, and <c>cellos.container.id</c>,
/// <c>cellos.runsc.release</c>, <c>cellos.cell.stage</c>, <c>cellos.cell.signal</c> and <c>process.exit.code</c>, where there are such. Its events are <c>queued</c>,
/// <c>admitted</c>, <c>runsc.found</c>, <c>bundle.ready</c>, <c>runsc.started</c>, <c>sandbox.created</c>, <c>program.started</c>, <c>stop.requested</c>,
/// <c>kill.delivered</c>, <c>runsc.ended</c> and <c>cleared</c>. Its status is an error when the run failed, as opposed to its program. A further program in the cell
/// (<see cref="RunningCell.ExecAsync"/>) is an activity <c>cell.exec</c>, below whatever activity its caller is in, or else below the run.
/// </para>
/// <para>Arguments, environment and secrets are in none of these.</para>
/// </remarks>
public static class CellDiagnostics
{
    /// <summary>The name of the activity source: <c>CellOs.GVisor</c>.</summary>
    public const string ActivitySourceName = "CellOs.GVisor";

    /// <summary>
    /// The name of the meter: <c>CellOs.GVisor</c>. Cells that run by an <see cref="ICellRunner"/> report to a meter of their container's
    /// <see cref="System.Diagnostics.Metrics.IMeterFactory"/>, if it has one; all others to one meter of the process.
    /// </summary>
    public const string MeterName = "CellOs.GVisor";
}
