using System.Globalization;
using System.Runtime.Versioning;
using System.Text;

namespace CellOs.GVisor.Runtime;

/// <summary>A live process, known by its id and its start time, so that a stranger who got the id later is not taken for it.</summary>
internal readonly record struct HostProcess(int Id, long StartTime, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id.ToString(CultureInfo.InvariantCulture)} ({Name})";
}

/// <summary>Finds a launch's processes by looking at <c>/proc</c>.</summary>
[SupportedOSPlatform("linux")]
internal static class ProcessTable
{
    /// <summary>
    /// The live processes of one launch. runsc itself, its gofer and its sandbox name the launch's directory in their command lines;
    /// the sandbox's helpers have empty ones, but sit in its control groups. What names the directory and is not runsc is someone
    /// else's: an operator may look at a launch's logs. A dead process that its parent has not reaped is not alive.
    /// </summary>
    /// <param name="launchDirectory">The launch's directory.</param>
    /// <param name="controlGroup">The launch's control group, as in <c>linux.cgroupsPath</c>.</param>
    /// <param name="runsc">The runsc that ran it.</param>
    internal static List<HostProcess> OfLaunch(string launchDirectory, string controlGroup, RunscPrograms runsc)
    {
        List<HostProcess> found = [];
        var ownId = Environment.ProcessId;
        var directory = Encoding.UTF8.GetBytes(launchDirectory);
        foreach (var path in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(path.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == ownId)
            {
                continue;
            }

            // Asked again after its start time is known: its id may have become a stranger's in between.
            if (IsOurs(id, path) && Find(id) is { } process && IsOurs(id, path))
            {
                found.Add(process);
            }
        }

        return found;

        bool IsOurs(int id, string path)
            => (Contains(path + "/cmdline", directory) && runsc.AreRunBy(id)) || IsInControlGroup(path + "/cgroup", controlGroup);
    }

    /// <summary>The process of an id; <see langword="null"/> when it has ended.</summary>
    internal static HostProcess? Find(int id)
    {
        // PID (NAME) STATE ... with the start time as field 22; the name may hold anything, so the last ')' ends it.
        if (ReadAll($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat") is not { } stat)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(stat);
        var nameStart = text.IndexOf('(', StringComparison.Ordinal);
        var nameEnd = text.LastIndexOf(')');
        if (nameStart < 0 || nameEnd < nameStart)
        {
            return null;
        }

        var fields = text[(nameEnd + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields is [var state, ..] && state is not ("Z" or "X") && fields.Length > 19
            ? new HostProcess(id, long.Parse(fields[19], CultureInfo.InvariantCulture), text[(nameStart + 1)..nameEnd])
            : null;
    }

    /// <summary>Whether the process of an id has ended, and its parent has not yet taken notice.</summary>
    internal static bool IsDead(int id) => Find(id) is null && Directory.Exists($"/proc/{id.ToString(CultureInfo.InvariantCulture)}");

    private static bool Contains(string file, byte[] wanted) => ReadAll(file) is { } content && content.AsSpan().IndexOf(wanted) >= 0;

    private static bool IsInControlGroup(string file, string controlGroup)
        => ReadAll(file) is { } content
            && Encoding.UTF8.GetString(content).Split('\n').Any(line => IsAtOrBelow(line, controlGroup));

    // HIERARCHY:CONTROLLERS:PATH
    private static bool IsAtOrBelow(string line, string controlGroup)
    {
        var path = line.Split(':', 3) is [_, _, var third] ? third : "";
        return path == controlGroup || path.StartsWith(controlGroup + "/", StringComparison.Ordinal);
    }

    private static byte[]? ReadAll(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The process ended under our eyes, or belongs to another user and so not to the launch.
            return null;
        }
    }
}
