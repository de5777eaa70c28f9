using System.Globalization;
using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Running;

namespace CellOs.GVisor.Differential.Honour;

/// <summary>The root and the mounts: what is there, who may write, what runs, how large.</summary>
internal static class FileSystemHonour
{
    private const string ReadOnly = "Read-only file system";

    private static readonly string[] Kinds = ["tmpfs", "proc", "sysfs", "devpts", "devtmpfs", "cgroup"];

    private static readonly string[] Own = ["/proc", "/sys"];

    /// <summary>Where the probe is to look: the root, and each mount that is seen in the end.</summary>
    public static IReadOnlyList<Probe.ProbedPlace> Places(JsonObject config)
    {
        var places = new List<Probe.ProbedPlace> { new("/", "", false) };
        foreach (var mount in Visible(config))
        {
            var isTmpfs = mount is { IsBind: false, Type: "tmpfs" };
            var saysRun = mount.Options.Contains("noexec") || mount.Options.Contains("exec");
            places.Add(new(mount.Place, !saysRun ? "" : mount.IsBind ? "bound" : isTmpfs && !mount.IsReadOnly ? "own" : "", isTmpfs));
        }

        return places;
    }

    public static void Compare(JsonObject config, ProbeReport report, List<Departure> found)
    {
        if (config["root"].At("readonly") is not null || config["root"] is JsonObject)
        {
            CompareWriting("/root/readonly", "/", config["root"].At("readonly").Flag() ?? false, report, isOpenToAll: true, found);
        }

        var mounts = Mounts(config);
        foreach (var mount in mounts)
        {
            if (mounts.Any(other => other.Index != mount.Index && other.Place == mount.Place))
            {
                found.Add(new(mount.Pointer, "a mount of its own", "two at one place"));
            }
        }

        foreach (var mount in Visible(config))
        {
            // Below a tmpfs that not all may search, who may write is the user's affair.
            var isReachable = !mounts.Any(other => IsBelow(mount.Place, other.Place) && OctalMode(other) is { } mode && (mode & 1) == 0);
            CompareMount(mount, report, isReachable, found);
        }

        foreach (var mount in mounts)
        {
            MountOptionHonour.Compare(mount, found);
            if (!mount.IsBind && mount.Place != "/dev" && !Kinds.Contains(mount.Type))
            {
                found.Add(new(mount.Pointer, mount.Type, "no such file system"));
            }
        }
    }

    private static void CompareMount(MountRequest mount, ProbeReport report, bool isReachable, List<Departure> found)
    {
        var shown = Shown(mount, report);
        var type = shown?.Type;
        if (mount.IsBind)
        {
            // An overlay over all mounts shows by its own name.
            if (type is not ("9p" or "overlay"))
            {
                found.Add(new(mount.Pointer, "a bind mount", type ?? "nothing mounted"));
                return;
            }
        }
        else if (type is null || (type != mount.Type && !(mount.Place == "/dev" && type is "tmpfs" or "devtmpfs")))
        {
            found.Add(new(mount.Pointer, mount.Type, type ?? "nothing mounted"));
            return;
        }

        if (mount.Type is "proc" or "sysfs" or "devpts" && !mount.IsBind)
        {
            CompareShown(mount, shown!.Value.Options, found);
            return;
        }

        var isOpenToAll = mount.IsBind || OctalMode(mount) is null or 0x1FF or 0x3FF;
        CompareWriting(mount.Pointer, mount.Place, mount.IsReadOnly, report, isReachable && isOpenToAll && mount.Place != "/dev", found);
        if (report.At(mount.Place, "exec") is { } ran)
        {
            if ((ran == "ok") == mount.IsNoExec)
            {
                found.Add(new(mount.Pointer + "/options", mount.IsNoExec ? "noexec" : "exec", ran));
            }
        }

        if (!mount.IsBind && mount.Place != "/dev")
        {
            CompareTmpfs(mount, report, found);
        }
    }

    /// <summary>The line of /proc/mounts; gVisor writes spaces there as they are.</summary>
    private static (string Type, string[] Options)? Shown(MountRequest mount, ProbeReport report)
    {
        var start = $"none {mount.Place} ";
        foreach (var line in report["mounts"].Split('\n').Reverse())
        {
            if (line.StartsWith(start, StringComparison.Ordinal) && line[start.Length..].Split(' ') is [var type, var options, "0", "0"])
            {
                return (type, options.Split(','));
            }
        }

        return null;
    }

    private static void CompareShown(MountRequest mount, string[] options, List<Departure> found)
    {
        // With noatime gVisor writes an empty word in the place of rw or ro: that tells nothing.
        if (mount.IsReadOnly && !options.Contains("ro") && options[0].Length > 0)
        {
            found.Add(new(mount.Pointer + "/options", "ro", string.Join(',', options)));
        }

        if (mount.IsNoExec && !options.Contains("noexec"))
        {
            found.Add(new(mount.Pointer + "/options", "noexec", string.Join(',', options)));
        }
    }

    private static void CompareWriting(string pointer, string place, bool isReadOnly, ProbeReport report, bool isOpenToAll, List<Departure> found)
    {
        var wrote = report.At(place, "write") ?? "nothing tried";
        var isRefused = wrote.Contains(ReadOnly, StringComparison.Ordinal);
        if (isReadOnly ? !isRefused && (wrote == "ok" || isOpenToAll) : isRefused || (isOpenToAll && wrote != "ok"))
        {
            found.Add(new(pointer, isReadOnly ? "read-only" : "writable", wrote));
        }
    }

    private static void CompareTmpfs(MountRequest mount, ProbeReport report, List<Departure> found)
    {
        var mode = report.FieldsOf("modes", mount.Place);
        var blocks = report.FieldsOf("blocks", mount.Place);
        if (mode is null || blocks is null)
        {
            return;
        }

        var pointer = mount.Pointer + "/options";
        if (OctalMode(mount) is { } wanted && Convert.ToInt32(mode[0], 8) != (wanted & 0xFFF))
        {
            found.Add(new(pointer, "mode " + Convert.ToString(wanted, 8), mode[0]));
        }

        CompareNumber("uid", mode[1]);
        CompareNumber("gid", mode[2]);
        if (mount.Value("size") is { } size && TryParseSize(size, out var bytes))
        {
            var pages = decimal.Ceiling(bytes / 4096);
            var had = decimal.Parse(blocks[0], CultureInfo.InvariantCulture) * decimal.Parse(blocks[1], CultureInfo.InvariantCulture) / 4096;
            if (had != pages)
            {
                found.Add(new(pointer, $"{pages} pages", had.ToString(CultureInfo.InvariantCulture)));
            }
        }

        void CompareNumber(string key, string had)
        {
            if (mount.Value(key) is { } text && text != had)
            {
                found.Add(new(pointer, $"{key} {text}", had));
            }
        }
    }

    private static int? OctalMode(MountRequest mount)
    {
        if (mount.Value("mode") is not { Length: > 0 } text || text.Any(static digit => digit is < '0' or > '7') || text.Length > 8)
        {
            return null;
        }

        return Convert.ToInt32(text, 8);
    }

    /// <summary>As the kernel's memparse reads it.</summary>
    private static bool TryParseSize(string text, out decimal bytes)
    {
        bytes = 0;
        var unit = text.Length > 0 ? char.ToLowerInvariant(text[^1]) : ' ';
        var shift = unit switch { 'k' => 10, 'm' => 20, 'g' => 30, 't' => 40, _ => 0 };
        var digits = shift == 0 ? text : text[..^1];
        var isHex = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var isOctal = !isHex && digits is ['0', _, ..];
        try
        {
            bytes = isHex ? Convert.ToInt64(digits[2..], 16) : isOctal ? Convert.ToInt64(digits, 8) : long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }
        catch (Exception invalid) when (invalid is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }

        bytes *= 1L << shift;
        return true;
    }

    private static List<MountRequest> Mounts(JsonObject config)
    {
        var mounts = new List<MountRequest>();
        var items = config["mounts"].Items();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonObject mount && mount["destination"].Text() is { Length: > 0 } destination)
            {
                mounts.Add(new MountRequest(i, GuestPath.Clean(destination), mount["type"].Text() ?? "", mount["options"].Texts()));
            }
        }

        return mounts;
    }

    /// <summary>
    /// The mounts that can be looked at: not below what gVisor fills by itself, nor hidden by one that stands later in the list.
    /// </summary>
    private static IEnumerable<MountRequest> Visible(JsonObject config)
    {
        var mounts = Mounts(config);
        return mounts.Where(mount => mount.Place != "/" && !mount.Place.Contains('\n', StringComparison.Ordinal)
            && !Own.Any(own => IsBelow(mount.Place, own))
            && !mounts.Any(other => other.Index != mount.Index && (other.Place == mount.Place || IsBelow(mount.Place, other.Place)) && other.Index > mount.Index)
            && !mounts.Any(other => other.Index != mount.Index && other.Place == mount.Place));
    }

    private static bool IsBelow(string path, string parent) => path.StartsWith(parent + "/", StringComparison.Ordinal);
}
