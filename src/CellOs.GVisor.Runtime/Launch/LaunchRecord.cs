using System.Runtime.Versioning;
using System.Text.Json;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// What must be known to clear a launch away without the process that made it. It is written before runsc starts, so that a launcher
/// that is killed at any moment leaves nothing unrecorded. Nothing in it is ever executed, and what follows from the launch's
/// directory and container id, such as the control group, is not in it.
/// </summary>
/// <param name="Launcher">The process that made the launch.</param>
/// <param name="BootId">The boot of the host that it lived in: process ids and start times begin anew with each.</param>
/// <param name="ContainerId">The container id.</param>
/// <param name="Runsc">The path of the runsc that ran it, by which its processes are known.</param>
/// <param name="OverlayDirectories">The directories in which runsc may keep an overlay's file.</param>
[SupportedOSPlatform("linux")]
internal sealed record LaunchRecord(
    HostProcess Launcher,
    string BootId,
    string ContainerId,
    string Runsc,
    IReadOnlyList<string> OverlayDirectories)
{
    /// <summary>Whether the process that made the launch lives, and is not this one.</summary>
    internal bool IsLauncherAlive
        => BootId == CurrentBootId && Launcher.Id != Environment.ProcessId && ProcessTable.Find(Launcher.Id)?.StartTime == Launcher.StartTime;

    /// <summary>The present boot of the host (<c>random(4)</c>: <c>boot_id</c>).</summary>
    internal static string CurrentBootId { get; } = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();

    internal void Write(string file)
    {
        using var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("launcher", Launcher.Id);
        json.WriteNumber("launcherStart", Launcher.StartTime);
        json.WriteString("boot", BootId);
        json.WriteString("container", ContainerId);
        json.WriteString("runsc", Runsc);
        json.WriteStartArray("overlays");
        foreach (var directory in OverlayDirectories)
        {
            json.WriteStringValue(directory);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads the record of a launch.</summary>
    /// <param name="launch">The launch.</param>
    /// <param name="record"><see langword="null"/> when there is none, or when its launcher was killed while it wrote it: nothing was started then.</param>
    /// <returns>Whether it is one that a launcher may have written; what is not is nobody's to act upon.</returns>
    internal static bool TryRead(LaunchDirectory launch, out LaunchRecord? record)
    {
        record = null;
        if (LinuxCalls.StatusOf(launch.RecordFile) is not { } status)
        {
            return !Path.Exists(launch.RecordFile);
        }

        if (!status.IsRegularFile || status.Owner != LinuxCalls.GetEffectiveUser())
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(launch.RecordFile));
            var root = document.RootElement;
            record = new LaunchRecord(
                new HostProcess(root.GetProperty("launcher").GetInt32(), root.GetProperty("launcherStart").GetInt64(), ""),
                root.GetProperty("boot").GetString()!,
                root.GetProperty("container").GetString()!,
                root.GetProperty("runsc").GetString()!,
                [.. root.GetProperty("overlays").EnumerateArray().Select(v => v.GetString()!)]);
        }
        catch (JsonException)
        {
            return true;
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }

        if (!record.IsOf(launch))
        {
            record = null;
            return false;
        }

        return true;
    }

    // A launcher gives a container the name of the launch's directory, which no two launches share, and writes whole, plain paths.
    private bool IsOf(LaunchDirectory launch)
        => LaunchNames.IsContainerId(ContainerId, Path.GetFileName(launch.Path))
            && IsPlain(Runsc)
            && OverlayDirectories.All(IsPlain);

    private static bool IsPlain(string? path)
        => path is not null && Path.IsPathFullyQualified(path) && !path.Contains('\0', StringComparison.Ordinal) && Path.GetFullPath(path) == path;
}
