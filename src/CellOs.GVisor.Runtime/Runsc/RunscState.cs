using System.Runtime.Versioning;
using System.Text.Json;

namespace CellOs.GVisor.Runtime;

/// <summary>The processes that runsc's state file names (gVisor <c>runsc/container/container.go</c>), by their ids alone.</summary>
/// <param name="Gofer">The one that opens the host's files for the sandbox; 0 when there is none.</param>
/// <param name="Sandbox">The sandbox; 0 when there is none.</param>
[SupportedOSPlatform("linux")]
internal sealed record RunscState(int Gofer, int Sandbox)
{
    /// <summary>Those that it names.</summary>
    internal IEnumerable<int> Processes => ((int[])[Gofer, Sandbox]).Where(static id => id > 0);

    /// <summary>Reads it.</summary>
    /// <returns><see langword="null"/> when there is none, or runsc is writing it.</returns>
    internal static RunscState? Read(LaunchDirectory launch)
    {
        foreach (var file in Directory.Exists(launch.State) ? Directory.EnumerateFiles(launch.State, "*.state") : [])
        {
            try
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(file));
                var root = document.RootElement;
                return new RunscState(Number(root, "goferPid"), Number(CellDocument.Member(root, "sandbox"), "pid"));
            }
            catch (Exception e) when (e is IOException or JsonException)
            {
                // It is gone, or not all of it is there yet.
            }
        }

        return null;
    }

    private static int Number(JsonElement? parent, string name)
        => CellDocument.Member(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : 0;
}
