using System.Globalization;
using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Running;

namespace CellOs.GVisor.Differential.Honour;

/// <summary>The sets of capabilities. Without the section the specification leaves them open.</summary>
internal static class CapabilityHonour
{
    // In the kernel's order, as linux/capability.h numbers them.
    private static readonly string[] Names =
    [
        "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "KILL", "SETGID", "SETUID", "SETPCAP", "LINUX_IMMUTABLE", "NET_BIND_SERVICE",
        "NET_BROADCAST", "NET_ADMIN", "NET_RAW", "IPC_LOCK", "IPC_OWNER", "SYS_MODULE", "SYS_RAWIO", "SYS_CHROOT", "SYS_PTRACE", "SYS_PACCT", "SYS_ADMIN",
        "SYS_BOOT", "SYS_NICE", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "MKNOD", "LEASE", "AUDIT_WRITE", "AUDIT_CONTROL", "SETFCAP", "MAC_OVERRIDE",
        "MAC_ADMIN", "SYSLOG", "WAKE_ALARM", "BLOCK_SUSPEND", "AUDIT_READ", "PERFMON", "BPF", "CHECKPOINT_RESTORE",
    ];

    public static void Compare(JsonObject config, ProbeReport report, List<Departure> found)
    {
        var process = config["process"];
        if (process.At("capabilities") is not JsonObject sets || report.Status("CapEff") is null)
        {
            return;
        }

        foreach (var (set, key) in new[] { ("bounding", "CapBnd"), ("permitted", "CapPrm"), ("effective", "CapEff"), ("inheritable", "CapInh"), ("ambient", "CapAmb") })
        {
            CompareSet(sets, set, report.Status(key), found);
        }
    }

    private static void CompareSet(JsonObject sets, string set, string? mask, List<Departure> found)
    {
        var had = mask is null ? 0 : ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var wanted = 0UL;
        var names = sets[set].Texts();
        for (var i = 0; i < names.Count; i++)
        {
            var bit = names[i].StartsWith("CAP_", StringComparison.Ordinal) ? Array.IndexOf(Names, names[i][4..]) : -1;
            if (bit >= 0)
            {
                wanted |= 1UL << bit;
            }

            if (bit < 0 || (had & (1UL << bit)) == 0)
            {
                found.Add(new($"/process/capabilities/{set}/{Definition.Key(i)}", names[i], "not there"));
            }
        }

        if ((had & ~wanted) != 0)
        {
            found.Add(new($"/process/capabilities/{set}", "no more than listed", mask!));
        }
    }
}
