using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the namespaces: fresh ones by default, what the cell names, less what it shares with the host; and identity mappings.</summary>
internal static class NamespaceLowering
{
    public static void Lower(LoweringContext context)
    {
        var named = new List<SpecObject>();
        foreach (var use in context.All("Namespace"))
        {
            if (TypeOf(context, use) is not { } type)
            {
                continue;
            }

            var entry = new SpecObject(use.Origin).Add("type", type);
            if (use.TextNode("Path") is { } path)
            {
                entry.Add("path", path);
            }

            named.Add(entry);
        }

        var shared = SharedWithHost(context, named);
        var linux = context.Document.Object("linux");
        var array = linux.Array("namespaces");
        foreach (var type in context.File.ObjectAt("linux").ArrayAt("namespaces") is null ? CellDefaults.Namespaces : [])
        {
            if (!shared.Contains(type) && !named.Any(entry => new OciNamespace(entry).Type!.Text == type))
            {
                array.Add(new SpecObject().Add("type", new SpecString(type)));
            }
        }

        foreach (var entry in named)
        {
            array.Add(entry);
        }

        LowerMappings(context, linux, "UidMapping", "uidMappings");
        LowerMappings(context, linux, "GidMapping", "gidMappings");
    }

    /// <summary>Whether the cell asks for the host's namespace of a kind.</summary>
    public static bool SharesWithHost(LoweringContext context, LinuxNamespace kind) =>
        context.All("HostNamespace").Any(use => use.Integer("kind") == (long)kind);

    private static SpecString? TypeOf(LoweringContext context, AttributeUse use)
    {
        if (!use.Has("kind"))
        {
            return use.TextNode("type") ?? new SpecString("", use.OriginOf("type"));
        }

        var number = use.Integer("kind") ?? -1;
        if (NamespaceNames.Of((LinuxNamespace)number) is { } name)
        {
            return new SpecString(name, use.OriginOf("kind"));
        }

        EnumLowering.ReportUndefined(context, use.OriginOf("kind"), nameof(LinuxNamespace), number);
        return null;
    }

    private static HashSet<string> SharedWithHost(LoweringContext context, List<SpecObject> named)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in context.All("HostNamespace"))
        {
            var number = use.Integer("kind") ?? -1;
            if (NamespaceNames.Of((LinuxNamespace)number) is not { } type)
            {
                EnumLowering.ReportUndefined(context, use.OriginOf("kind"), nameof(LinuxNamespace), number);
            }
            else if (!shared.Add(type))
            {
                context.Report(RepeatedAttribute.Rule, use.Origin, Repair.Remove(), $"That the {type} namespace is the host's");
            }
            else if (named.Any(entry => new OciNamespace(entry).Type!.Text == type))
            {
                context.Report(
                    ContradictoryAttributes.Rule,
                    use.Origin,
                    $"That the {type} namespace is the host's",
                    $"[Namespace], which gives the cell its own");
            }
        }

        return shared;
    }

    private static void LowerMappings(LoweringContext context, SpecObject linux, string attribute, string key)
    {
        foreach (var use in context.All(attribute))
        {
            var array = linux.Array(key);
            array.Origin ??= use.Origin;
            array.Add(new SpecObject(use.Origin)
                .Add("containerID", use.NumberNode("containerId")!)
                .Add("hostID", use.NumberNode("hostId")!)
                .Add("size", use.NumberNode("size")!));
        }
    }
}
