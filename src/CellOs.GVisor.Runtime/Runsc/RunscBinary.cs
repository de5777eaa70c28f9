using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>The runsc of one run: its absolute path, and the release it says it is.</summary>
internal sealed record RunscBinary(string Path, RunscRelease Release)
{
    /// <summary>Finds runsc and makes sure that it is new enough for the cell.</summary>
    /// <param name="requestedPath">Absolute path; <see langword="null"/> searches <c>PATH</c>.</param>
    /// <param name="cell">The cell that shall run.</param>
    /// <param name="clock">Bounds how long runsc may take to say its version.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CellLaunchException">There is none, or it is unfit.</exception>
    [SupportedOSPlatform("linux")]
    internal static Task<RunscBinary> FindAsync(
        string? requestedPath,
        CellDescriptor cell,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => FindAsync(
            requestedPath,
            cell.MinimumRunscRelease is { } wanted && wanted > RunscRelease.Oldest ? wanted : RunscRelease.Oldest,
            $"the cell '{cell.Id}'",
            clock,
            cancellationToken);

    /// <summary>Finds runsc and makes sure that it is new enough.</summary>
    /// <param name="requestedPath">Absolute path; <see langword="null"/> searches <c>PATH</c>.</param>
    /// <param name="minimum">The oldest release that will do.</param>
    /// <param name="whoNeedsIt">For what, for the message.</param>
    /// <param name="clock">Bounds how long runsc may take to say its version.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CellLaunchException">There is none, or it is unfit.</exception>
    [SupportedOSPlatform("linux")]
    internal static async Task<RunscBinary> FindAsync(
        string? requestedPath,
        RunscRelease minimum,
        string whoNeedsIt,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var path = RunscSearch.Find(requestedPath);
        var release = await RunscVersions.GetAsync(path, clock, cancellationToken).ConfigureAwait(false);
        return release >= minimum
            ? new RunscBinary(path, release)
            : throw new CellLaunchException(
                CellErrorKind.RunscUnsupported,
                $"'{path}' is release {release}, but {whoNeedsIt} needs {minimum} or newer. Install a newer runsc, or name one in {nameof(CellRunOptions)}.{nameof(CellRunOptions.RunscPath)}.")
            {
                RunscRelease = release,
            };
    }
}
