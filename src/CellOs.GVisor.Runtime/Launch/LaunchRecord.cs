using System.Runtime.Versioning;
using System.Text.Json;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// What must be known to clear a launch away without the process that made it. It is written before runsc starts, so that a launcher
/// that is killed at any moment leaves nothing unrecorded.
/// </summary>
/// <param name="Launcher">The process that made the launch.</param>
/// <param name="ContainerId">The container id.</param>
/// <param name="ControlGroup">The control group, as in <c>linux.cgroupsPath</c>.</param>
/// <param name="OverlayDirectories">The directories in which runsc may keep an overlay's file.</param>
/// <param name="DeleteCommand">The runsc command that deletes the container: the program and its arguments.</param>
[SupportedOSPlatform("linux")]
internal sealed record LaunchRecord(
    HostProcess Launcher,
    string ContainerId,
    string ControlGroup,
    IReadOnlyList<string> OverlayDirectories,
    IReadOnlyList<string> DeleteCommand)
{
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
        json.WriteString("container", ContainerId);
        json.WriteString("controlGroup", ControlGroup);
        WriteStrings(json, "overlays", OverlayDirectories);
        WriteStrings(json, "delete", DeleteCommand);
        json.WriteEndObject();
    }

    /// <summary>Reads a record; <see langword="null"/> when there is none, or when its launcher was killed while it wrote it.</summary>
    internal static LaunchRecord? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            return new LaunchRecord(
                new HostProcess(root.GetProperty("launcher").GetInt32(), root.GetProperty("launcherStart").GetInt64(), ""),
                root.GetProperty("container").GetString()!,
                root.GetProperty("controlGroup").GetString()!,
                Strings(root, "overlays"),
                Strings(root, "delete"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string[] Strings(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(v => v.GetString()!)];
}
