using System.Buffers;
using System.Text.Json;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>A cell written by hand, so that the runtime is tested without the generator.</summary>
/// <typeparam name="TShape">What is fixed at build time in a real cell.</typeparam>
internal sealed class TestCell<TShape> : ICell
    where TShape : ICellShape
{
    public static CellDescriptor Descriptor => TShape.Descriptor;

    public required IReadOnlyList<string> Arguments { get; init; }

    public IReadOnlyList<string> Environment { get; init; } = ["PATH=/bin"];

    public IReadOnlyList<TestMount> Mounts { get; init; } = [];

    public string WorkingDirectory { get; init; } = "/";

    public int User { get; init; } = 65534;

    public bool IsReadOnly { get; init; } = true;

    public bool Terminal { get; init; }

    /// <summary><c>linux.resources</c>, as JSON.</summary>
    public string Resources { get; init; } = "{}";

    public string? ControlGroup { get; init; }

    /// <summary>Called when the launcher asks for the document.</summary>
    public Action<CellPlacement>? OnWrite { get; init; }

    public static TestCell<TShape> Shell(string script) => new() { Arguments = ["/bin/sh", "-c", script] };

    public void WriteConfig(IBufferWriter<byte> output, CellPlacement? placement = null)
    {
        Assert.NotNull(placement);
        OnWrite?.Invoke(placement);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("ociVersion", "1.0.2");
        json.WriteStartObject("process");
        json.WriteBoolean("terminal", Terminal);
        json.WriteStartObject("user");
        json.WriteNumber("uid", User);
        json.WriteNumber("gid", User);
        json.WriteEndObject();
        WriteStrings(json, "args", Arguments);
        WriteStrings(json, "env", Environment);
        json.WriteString("cwd", WorkingDirectory);
        json.WriteBoolean("noNewPrivileges", true);
        json.WriteEndObject();
        json.WriteStartObject("root");
        json.WriteString("path", placement.RootPath);
        json.WriteBoolean("readonly", IsReadOnly);
        json.WriteEndObject();
        json.WriteString("hostname", "cell");
        json.WriteStartArray("mounts");
        foreach (var mount in Mounts)
        {
            json.WriteStartObject();
            json.WriteString("destination", mount.Destination);
            json.WriteString("type", mount.Type);
            json.WriteString("source", mount.Source);
            WriteStrings(json, "options", mount.Options);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("linux");
        json.WriteString("cgroupsPath", ControlGroup ?? placement.CgroupsPath);
        json.WriteStartArray("namespaces");
        foreach (var kind in (string[])["pid", "network", "ipc", "uts", "mount"])
        {
            json.WriteStartObject();
            json.WriteString("type", kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("resources");
        json.WriteRawValue(Resources);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string[] GetRunscArguments(CellPlacement placement, params ReadOnlySpan<string> command) =>
    [
        $"--root={placement.StateDirectory}",
        $"--log={placement.LogFile}",
        $"--panic-log={placement.PanicLogDirectory}",
        $"--debug-log={placement.DebugLog}",
        "--network=none",
        .. TShape.Flags,
        .. command,
    ];

    public static string[] GetRunArguments(CellPlacement placement)
        => GetRunscArguments(placement, "run", $"--bundle={placement.BundleDirectory}", placement.ContainerId);

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

/// <summary>A mount of a <see cref="TestCell{TShape}"/>.</summary>
internal sealed record TestMount(string Destination, string Type, string Source, params string[] Options)
{
    public static TestMount Bind(string source, string destination, string access = "ro") => new(destination, "bind", source, access);

    public static TestMount Tmpfs(string destination) => new(destination, "tmpfs", "tmpfs");
}
