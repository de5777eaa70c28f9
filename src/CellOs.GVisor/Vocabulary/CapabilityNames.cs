using System.Diagnostics.CodeAnalysis;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Vocabulary;

internal static class CapabilityNames
{
    private const string Prefix = "CAP_";

    private static readonly string[] Names =
    [
        "CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_DAC_READ_SEARCH", "CAP_FOWNER", "CAP_FSETID", "CAP_KILL", "CAP_SETGID", "CAP_SETUID",
        "CAP_SETPCAP", "CAP_LINUX_IMMUTABLE", "CAP_NET_BIND_SERVICE", "CAP_NET_BROADCAST", "CAP_NET_ADMIN", "CAP_NET_RAW", "CAP_IPC_LOCK",
        "CAP_IPC_OWNER", "CAP_SYS_MODULE", "CAP_SYS_RAWIO", "CAP_SYS_CHROOT", "CAP_SYS_PTRACE", "CAP_SYS_PACCT", "CAP_SYS_ADMIN",
        "CAP_SYS_BOOT", "CAP_SYS_NICE", "CAP_SYS_RESOURCE", "CAP_SYS_TIME", "CAP_SYS_TTY_CONFIG", "CAP_MKNOD", "CAP_LEASE",
        "CAP_AUDIT_WRITE", "CAP_AUDIT_CONTROL", "CAP_SETFCAP", "CAP_MAC_OVERRIDE", "CAP_MAC_ADMIN", "CAP_SYSLOG", "CAP_WAKE_ALARM",
        "CAP_BLOCK_SUSPEND", "CAP_AUDIT_READ", "CAP_PERFMON", "CAP_BPF", "CAP_CHECKPOINT_RESTORE",
    ];

    /// <summary>The 41 OCI names; the index is the kernel's number.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(Names);

    /// <summary>The names that the oldest runsc dies on.</summary>
    public static IReadOnlyList<string> UnknownToOldestRunsc { get; } =
        Array.AsReadOnly(["CAP_PERFMON", "CAP_BPF", "CAP_CHECKPOINT_RESTORE"]);

    /// <summary>The names that are as good as root on an ordinary kernel (rule CAP10).</summary>
    public static IReadOnlyList<string> RootEquivalent { get; } = Array.AsReadOnly(
        ["CAP_DAC_READ_SEARCH", "CAP_SYS_MODULE", "CAP_SYS_RAWIO", "CAP_SYS_PTRACE", "CAP_SYS_ADMIN", "CAP_BPF"]);

    public static bool Contains([NotNullWhen(true)] string? name) => NumberOf(name) >= 0;

    /// <summary>The kernel's number, or -1.</summary>
    public static int NumberOf(string? name) => name is null ? -1 : Array.IndexOf(Names, name);

    public static bool TryGet([NotNullWhen(true)] string? name, out LinuxCapability capability)
    {
        var number = NumberOf(name);
        capability = number < 0 ? default : (LinuxCapability)number;
        return number >= 0;
    }

    /// <summary>The OCI name, or <see langword="null"/> for a value that is no member.</summary>
    public static string? Of(LinuxCapability capability) =>
        (uint)capability < (uint)Names.Length ? Names[(int)capability] : null;

    public static bool IsRootEquivalent(string? name) => NumberOf(name) is 2 or 16 or 17 or 19 or 21 or 39;

    /// <summary>Whether a release of runsc starts a cell that names it.</summary>
    public static bool IsKnownTo(RunscRelease release, string? name) =>
        NumberOf(name) is var number and >= 0 && (number < (int)LinuxCapability.Perfmon || CapabilityFacts.CapabilityNewerThanTarget.IsHonouredBy(release));

    /// <summary>The first kernel that has it, such as <c>5.8</c>; <see langword="null"/> for an unknown name.</summary>
    public static string? SinceKernel(string? name) => NumberOf(name) switch
    {
        < 0 => null,
        < 27 => "2.2",
        < 29 => "2.4",
        < 31 => "2.6.11",
        31 => "2.6.24",
        < 34 => "2.6.25",
        34 => "2.6.37",
        35 => "3.0",
        36 => "3.5",
        37 => "3.16",
        < 40 => "5.8",
        _ => "5.9",
    };

    /// <summary>
    /// Reads what people write for a capability (<c>net_admin</c>, <c>cap_net_admin</c>, <c>CAP_CAP_NET_ADMIN</c>, <c>NET-ADMIN</c>) as an OCI name.
    /// </summary>
    /// <returns>Whether the result is one of the 41 names; when not, <paramref name="name"/> is the text in the shape of one.</returns>
    public static bool TryNormalize(string? text, out string name)
    {
        if (Contains(text))
        {
            name = text;
            return true;
        }

        name = PrefixedName.Shape(text, Prefix);
        return Contains(name);
    }
}
