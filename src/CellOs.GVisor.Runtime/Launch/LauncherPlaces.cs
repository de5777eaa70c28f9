using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// What of the launcher itself must not be within a cell's reach: the work directory, where other launches and their secrets lie, and runsc,
/// which the cell could overwrite.
/// </summary>
/// <param name="Launch">The launch.</param>
/// <param name="Runsc">Absolute path of runsc.</param>
[SupportedOSPlatform("linux")]
internal sealed record LauncherPlaces(LaunchDirectory Launch, string Runsc)
{
    private readonly string _work = Resolve(Path.GetDirectoryName(Launch.Path)!);

    /// <summary>Checks a directory or file that the cell is to have.</summary>
    /// <param name="place">What of the host it is.</param>
    /// <param name="isReadOnly">Whether the cell may only read it.</param>
    /// <param name="own">The places in the launch's own directory that it may be in.</param>
    /// <returns>What is wrong with it and the remedy; <see langword="null"/> when nothing is.</returns>
    internal (string Problem, string Remedy)? Object(HostPath place, bool isReadOnly, params string[] own)
    {
        if (place.Target is not { } target)
        {
            return null;
        }

        if (IsAtOrBelow(_work, target) || (IsAtOrBelow(target, _work) && !own.Any(path => IsAtOrBelow(target, Resolve(path)))))
        {
            return (
                $"has to do with the work directory '{_work}', where the bundles and secrets of all cells lie",
                $"Name a place apart from it, or another {nameof(CellRunOptions)}.{nameof(CellRunOptions.WorkDirectory)}.");
        }

        return !isReadOnly && IsAtOrBelow(Runsc, target)
            ? ($"may be written by the cell, and '{Runsc}' lies in it, which the cell could replace", "Make it read-only, or keep runsc elsewhere.")
            : null;
    }

    private static string Resolve(string path) => HostPath.Follow(path).Target ?? path;

    private static bool IsAtOrBelow(string path, string directory)
        => directory == "/" || path == directory || path.StartsWith(directory + "/", StringComparison.Ordinal);
}
