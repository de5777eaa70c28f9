namespace CellOs.GVisor.Runtime;

/// <summary>
/// How long the launcher waits for what hangs: a runsc that does not answer, a program that does not die, a stream that does not take. All
/// of it together bounds how long a launch can take beyond the cell's own time.
/// </summary>
internal sealed record LaunchPatience
{
    /// <summary>What a launch has.</summary>
    internal static LaunchPatience Usual { get; } = new();

    /// <summary>For a short command of runsc, such as <c>kill</c> or <c>delete</c>; then it is killed itself.</summary>
    internal TimeSpan Command { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For runsc to take the order to kill the container, being asked again and again; then runsc itself is killed.</summary>
    internal TimeSpan Kill { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For the caller's streams to take what a killed cell wrote last; then the rest is dropped.</summary>
    internal TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For <c>runsc run</c> to end after its container was killed and its output dropped; then it is killed itself.</summary>
    internal TimeSpan End { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For what dies to be gone; what is left then is reported.</summary>
    internal TimeSpan Teardown { get; init; } = TimeSpan.FromSeconds(10);
}
