using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the mounts: the default file systems, then the cell's own in the order they were written.</summary>
internal static class MountLowering
{
    public static void Lower(LoweringContext context)
    {
        var mounts = new List<SpecObject>();
        var attributes = context.Declaration.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var use = new AttributeUse(attributes[i], -1, i);
            var mount = use.Name switch
            {
                "Mount" => General(use),
                "BindMount" => Bind(use, use.TextNode("Source")),
                "Tmpfs" => Tmpfs(use),
                "Proc" => Simple(use, "proc", "/proc", isReadOnly: false),
                "Sysfs" => Simple(use, "sysfs", "/sys", use.Flag("ReadOnly", true)),
                "Devpts" => Simple(use, "devpts", "/dev/pts", isReadOnly: false),
                _ => null,
            };
            if (mount is not null)
            {
                mounts.Add(mount);
            }
        }

        AddHoles(context, mounts);
        mounts.AddRange(SecretLowering.Files(context));
        var array = new SpecArray();
        context.Document.Add("mounts", array);

        // Runtimes that mount in the order of the list would hide a mount below another that comes later.
        foreach (var mount in Defaults(context, mounts).Concat(mounts).OrderBy(Depth))
        {
            array.Add(mount);
        }
    }

    private static int Depth(SpecObject mount) =>
        new OciMount(mount).Destination is { Text: { Length: > 0 } destination }
            ? destination.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Length
            : int.MaxValue;

    private static void AddHoles(LoweringContext context, List<SpecObject> mounts)
    {
        foreach (var (property, index, use) in context.OnProperties("BindMount"))
        {
            if (use.Has("Source"))
            {
                context.Report(
                    ContradictoryAttributes.Rule, use.OriginOf("Source"), "The constant source", $"the value of the property '{property.Name}'");
            }

            var hole = context.HoleOf(
                property,
                index,
                static type => type is { Type: HoleType.String, Sequence: HoleSequence.None },
                "the source of a bind mount",
                "string");
            if (hole is null)
            {
                continue;
            }

            context.AddHole(index, hole, "BindMountSource", use.Text("destination") ?? "");
            mounts.Add(Bind(use, new SpecString("", use.Origin, hole), ArgumentLowering.PresenceOf(hole)));
        }
    }

    private static SpecString Destination(AttributeUse use, string otherwise = "") =>
        use.Text("destination") is { } destination
            ? new SpecString(destination, use.OriginOf("destination"))
            : new SpecString(otherwise, use.Origin);

    private static SpecObject General(AttributeUse use)
    {
        var mount = new SpecObject(use.Origin).Add("destination", Destination(use));
        if (use.TextNode("Type") is { } type)
        {
            mount.Add("type", type);
        }

        if (use.TextNode("Source") is { } source)
        {
            mount.Add("source", source);
        }

        return AddOptions(mount, use);
    }

    private static SpecObject Bind(AttributeUse use, SpecString? source, Hole? presence = null)
    {
        var mount = new SpecObject(use.Origin) { Presence = presence }
            .Add("destination", Destination(use))
            .Add("type", new SpecString("bind"));
        if (source is not null)
        {
            mount.Add("source", source);
        }

        return AddOptions(
            mount,
            use,
            new SpecString(use.Flag("Recursive", true) ? "rbind" : "bind"),
            new SpecString(use.Flag("ReadOnly", true) ? "ro" : "rw"));
    }

    private static SpecObject Tmpfs(AttributeUse use)
    {
        var options = new List<SpecString>
        {
            new("mode=" + (use.Text("Mode") ?? "1777"), use.Has("Mode") ? use.OriginOf("Mode") : null),
        };
        if (use.Integer("SizeBytes") is { } size)
        {
            options.Add(new("size=" + size.ToString(CultureInfo.InvariantCulture), use.OriginOf("SizeBytes")));
        }

        if (use.Flag("ReadOnly", false))
        {
            options.Add(new("ro"));
        }

        return AddOptions(FileSystem(use, Destination(use), "tmpfs"), use, [.. options]);
    }

    private static SpecObject Simple(AttributeUse use, string type, string destination, bool isReadOnly)
    {
        var mount = FileSystem(use, Destination(use, destination), type);
        return isReadOnly ? AddOptions(mount, use, new SpecString("ro")) : AddOptions(mount, use);
    }

    private static SpecObject FileSystem(AttributeUse use, SpecString destination, string type) =>
        new SpecObject(use.Origin)
            .Add("destination", destination)
            .Add("type", new SpecString(type))
            .Add("source", new SpecString(type));

    private static SpecObject AddOptions(SpecObject mount, AttributeUse use, params SpecString[] own)
    {
        var options = new SpecArray(use.Has("Options") ? use.OriginOf("Options") : null);
        foreach (var option in own.Concat(use.TextNodes("Options")))
        {
            options.Add(option);
        }

        return options.Items.Count == 0 ? mount : mount.Add("options", options);
    }

    private static IEnumerable<SpecObject> Defaults(LoweringContext context, List<SpecObject> own)
    {
        // A file that lists mounts lists all it wants, unless the cell asks for the others too.
        var cell = context.Definition;
        var isWanted = cell?.Flag("DefaultMounts", true) != false;
        if (!isWanted || (context.File.ArrayAt("mounts") is not null && cell?.Has("DefaultMounts") != true))
        {
            yield break;
        }

        foreach (var (destination, type, options) in CellDefaults.FileSystems)
        {
            if (own.Any(mount => new OciMount(mount).Destination is { } taken && taken.Text.TrimEnd('/') == destination))
            {
                continue;
            }

            yield return CellDefaults.Mount(destination, type, options);
        }
    }
}
