using CellOs.GVisor.Backend;

namespace CellOs.GVisor.Supervision;

/// <summary>What went wrong in a phase of a cell. The phases that clear away were carried out all the same.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Error">
/// What went wrong: a <see cref="CellBackendException"/>, whose <see cref="CellBackendException.BackendKind"/> says where; or an
/// <see cref="OperationCanceledException"/>, when the caller gave up.
/// </param>
public sealed record CellPhaseFailure(CellPhase Phase, Exception Error)
{
    /// <summary>The phase and the message.</summary>
    public override string ToString() => $"{Phase}: {Error.Message}";
}
