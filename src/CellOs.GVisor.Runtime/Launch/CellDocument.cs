using System.Text.Json;

namespace CellOs.GVisor.Runtime;

/// <summary>What the launcher must know of an emitted <c>config.json</c>. It reads the document itself, so that what is checked is what runs.</summary>
internal sealed record CellDocument(
    string WorkingDirectory,
    bool WantsTerminal,
    string? ControlGroup,
    CellOwner? Owner,
    IReadOnlyList<CellBind> Binds,
    IReadOnlyList<CellLimitNeed> Limits,
    bool IsRootReadOnly)
{
    /// <summary>The limits that a control group enforces, and the controller that each needs (config-linux.md#control-groups).</summary>
    private static readonly (string Section, string Member, string Controller)[] Enforced =
    [
        ("memory", "limit", "memory"),
        ("memory", "reservation", "memory"),
        ("memory", "swap", "memory"),
        ("cpu", "quota", "cpu"),
        ("cpu", "shares", "cpu"),
        ("cpu", "cpus", "cpuset"),
        ("cpu", "mems", "cpuset"),
        ("pids", "limit", "pids"),
        ("blockIO", "throttleReadBpsDevice", "blkio"),
        ("blockIO", "throttleWriteBpsDevice", "blkio"),
        ("blockIO", "throttleReadIOPSDevice", "blkio"),
        ("blockIO", "throttleWriteIOPSDevice", "blkio"),
        ("network", "classID", "net_cls"),
        ("network", "priorities", "net_prio"),
    ];

    internal static CellDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var process = Member(root, "process");
            return new CellDocument(
                Text(process, "cwd") ?? "/",
                Member(process, "terminal") is { ValueKind: JsonValueKind.True },
                Text(Member(root, "linux"), "cgroupsPath"),
                CellOwner.Of(Member(process, "user"), Member(root, "linux")),
                [.. Items(Member(root, "mounts")).Where(IsBind).Select(m => new CellBind(Text(m, "destination") ?? "", Text(m, "source") ?? "", IsReadOnly(m)))],
                [.. LimitsOf(Member(Member(root, "linux"), "resources"))],
                Member(Member(root, "root"), "readonly") is { ValueKind: JsonValueKind.True });
        }
        catch (JsonException e)
        {
            // The message of the JSON reader names a position, not a value.
            throw new CellLaunchException(CellErrorKind.LaunchFailed, "The cell wrote a config.json that is not JSON.", e);
        }
    }

    private static IEnumerable<CellLimitNeed> LimitsOf(JsonElement? resources)
        => (from limit in Enforced
            where IsAsked(Member(Member(resources, limit.Section), limit.Member))
            select new CellLimitNeed($"linux.resources.{limit.Section}.{limit.Member}", limit.Controller))
            .Concat(IsAsked(Member(resources, "hugepageLimits")) ? [new CellLimitNeed("linux.resources.hugepageLimits", "hugetlb")] : []);

    private static bool IsAsked(JsonElement? limit)
        => limit is { ValueKind: not JsonValueKind.Null } value && (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() > 0);

    private static bool IsBind(JsonElement mount)
        => Text(mount, "type") == "bind"
            || Items(Member(mount, "options")).Any(o => o.ValueKind is JsonValueKind.String && o.GetString() is "bind" or "rbind");

    // Of several that contradict each other the last one counts, as for runsc.
    private static bool IsReadOnly(JsonElement mount)
        => Items(Member(mount, "options")).Where(o => o.ValueKind is JsonValueKind.String && o.GetString() is "ro" or "rw").Select(static o => o.GetString()).LastOrDefault() == "ro";

    internal static JsonElement? Member(JsonElement? parent, string name)
        => parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? parent, string name)
    {
        if (Member(parent, name) is not { ValueKind: JsonValueKind.String } member)
        {
            return null;
        }

        var text = member.GetString()!;
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new CellLaunchException(CellErrorKind.LaunchFailed, $"The cell's {name} '{text.Replace('\0', ' ')}' holds a NUL character, where the kernel would cut it. Take it out.")
            : text;
    }

    internal static JsonElement.ArrayEnumerator Items(JsonElement? array)
        => array is { ValueKind: JsonValueKind.Array } element ? element.EnumerateArray() : default;
}

/// <summary>A bind mount of a document.</summary>
/// <param name="Destination">Where it appears in the cell.</param>
/// <param name="Source">What of the host appears there.</param>
/// <param name="IsReadOnly">Whether the cell may only read it.</param>
internal sealed record CellBind(string Destination, string Source, bool IsReadOnly);

/// <summary>A limit of a document and the control group controller that it needs.</summary>
internal sealed record CellLimitNeed(string Member, string Controller);
