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
    /// <summary>
    /// The limits that a control group enforces, the controller that each needs (config-linux.md#control-groups), and the file of version 1 into
    /// which the launcher writes it, where it does; in runsc's order, since the kernel takes no less swap than memory.
    /// </summary>
    private static readonly (string Section, string Member, string Controller, string? File)[] Enforced =
    [
        ("memory", "limit", "memory", "memory.limit_in_bytes"),
        ("memory", "reservation", "memory", "memory.soft_limit_in_bytes"),
        ("memory", "swap", "memory", "memory.memsw.limit_in_bytes"),
        ("memory", "kernel", "memory", "memory.kmem.limit_in_bytes"),
        ("memory", "kernelTCP", "memory", "memory.kmem.tcp.limit_in_bytes"),
        ("memory", "swappiness", "memory", "memory.swappiness"),
        ("memory", "disableOOMKiller", "memory", "memory.oom_control"),
        ("cpu", "quota", "cpu", null),
        ("cpu", "shares", "cpu", null),
        ("cpu", "cpus", "cpuset", null),
        ("cpu", "mems", "cpuset", null),
        ("pids", "limit", "pids", "pids.max"),
        ("blockIO", "throttleReadBpsDevice", "blkio", null),
        ("blockIO", "throttleWriteBpsDevice", "blkio", null),
        ("blockIO", "throttleReadIOPSDevice", "blkio", null),
        ("blockIO", "throttleWriteIOPSDevice", "blkio", null),
        ("network", "classID", "net_cls", null),
        ("network", "priorities", "net_prio", null),
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
            let value = Member(Member(resources, limit.Section), limit.Member)
            where IsAsked(value)
            select new CellLimitNeed($"linux.resources.{limit.Section}.{limit.Member}", limit.Controller, limit.File, limit.File is null ? null : Written(limit.Controller, value)))
            .Concat(IsAsked(Member(resources, "hugepageLimits")) ? [new CellLimitNeed("linux.resources.hugepageLimits", "hugetlb")] : []);

    private static bool IsAsked(JsonElement? limit)
        => limit is { ValueKind: not JsonValueKind.Null } value && (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() > 0);

    // As runsc would: 0 is not set, and no number of processes below 1 is.
    private static string? Written(string controller, JsonElement? limit) => limit switch
    {
        { ValueKind: JsonValueKind.True } => "1",
        { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out var value) && (value == 0 || (value < 0 && controller == "pids")) ? null : number.GetRawText(),
        _ => null,
    };

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
/// <param name="Member">Where it is asked for.</param>
/// <param name="Controller">The controller.</param>
/// <param name="File">The file of control groups of version 1 into which the launcher writes it; <see langword="null"/> when that is runsc's affair.</param>
/// <param name="Value">What is to be written there; <see langword="null"/> when what is asked for is no limit.</param>
internal sealed record CellLimitNeed(string Member, string Controller, string? File = null, string? Value = null);
