namespace CellOs.GVisor.Runtime;

/// <summary>What this process has open: <c>/proc/self/fd</c> (<c>proc_pid_fd(5)</c>).</summary>
internal static class OpenDescriptors
{
    /// <summary>The descriptors that are open on something at or below a directory, each with its path.</summary>
    /// <param name="directory">The directory, which need not be there any more.</param>
    /// <param name="except">One that is to be open.</param>
    internal static IEnumerable<string> Below(string directory, int? except)
    {
        foreach (var entry in new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos())
        {
            if (TargetOf(entry) is { } target
                && (target.StartsWith(directory + "/", StringComparison.Ordinal) || target == directory || target == directory + Deleted)
                && entry.Name != except?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                && !IsSpilledOutput(directory, target))
            {
                yield return $"{entry.Name} ({target})";
            }
        }
    }

    private const string Deleted = " (deleted)";

    // Output that its reader has not fetched yet: the file has no name any more, and goes when the reader closes it.
    private static bool IsSpilledOutput(string directory, string target) => target == $"{directory}/output{Deleted}" || target == $"{directory}/error{Deleted}";

    private static string? TargetOf(FileSystemInfo entry)
    {
        try
        {
            return entry.LinkTarget;
        }
        catch (IOException)
        {
            // Closed meanwhile, by another thread.
            return null;
        }
    }
}
