using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the device nodes.</summary>
internal static class DeviceLowering
{
    public static void Lower(LoweringContext context)
    {
        foreach (var use in context.All("Device"))
        {
            var node = new SpecObject(use.Origin)
                .Add("path", use.TextNode("path") ?? new SpecString("", use.OriginOf("path")))
                .Add("type", TypeOf(context, use));
            foreach (var (argument, member) in Numbers)
            {
                if (use.NumberNode(argument) is { } number)
                {
                    node.Add(member, number);
                }
            }

            // Left out, it crashes a release.
            if (!use.Has(nameof(DeviceAttribute.FileMode)))
            {
                node.Add("fileMode", new SpecNumber(DeviceAttribute.DefaultFileMode));
            }

            var devices = context.Document.Object("linux").Array("devices");
            devices.Origin ??= use.Origin;
            devices.Add(node);
        }
    }

    private static readonly (string Argument, string Member)[] Numbers =
    [
        ("major", "major"),
        ("minor", "minor"),
        (nameof(DeviceAttribute.FileMode), "fileMode"),
        (nameof(DeviceAttribute.UserId), "uid"),
        (nameof(DeviceAttribute.GroupId), "gid"),
    ];

    /// <summary>A named pipe has no argument that says so.</summary>
    private static SpecString TypeOf(LoweringContext context, AttributeUse use) => use.Has("kind")
        ? new SpecString(
            EnumLowering.Read<DeviceKind>(context, use, "kind") switch
            {
                DeviceKind.Block => "b",
                DeviceKind.Fifo => "p",
                _ => "c",
            },
            use.OriginOf("kind"))
        : new SpecString("p", use.Origin);
}
