using System.Globalization;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers what the program is and what it may do: <c>process</c>.</summary>
internal static class ProcessLowering
{
    public static void Lower(LoweringContext context)
    {
        var stated = context.Single("Process");
        if (stated is null && context.File.ObjectAt("process") is null)
        {
            return;
        }

        var process = stated ?? AttributeUse.None;
        var node = new SpecObject(stated?.Origin);
        context.Document.Add("process", node);
        if (process.Has("Terminal"))
        {
            node.Add("terminal", new SpecBoolean(process.Flag("Terminal", false), process.OriginOf("Terminal")));
        }

        node.Add("user", LowerUser(context));
        var arguments = ArgumentLowering.Lower(context, process);
        arguments.Origin = stated is null ? null : arguments.Origin;
        node.Add("args", arguments);
        node.Add("env", EnvironmentLowering.Lower(context));
        node.Add("cwd", process.TextNode("WorkingDirectory") ?? new SpecString(CellDefaults.WorkingDirectory));
        node.Add("capabilities", LowerCapabilities(context));
        LowerRlimits(context, node);
        node.Add("noNewPrivileges", new SpecBoolean(
            process.Flag("NoNewPrivileges", true),
            process.Has("NoNewPrivileges") ? process.OriginOf("NoNewPrivileges") : null));
        AddText(node, "apparmorProfile", process, "ApparmorProfile");
        if (process.NumberNode("OomScoreAdjust") is { } score)
        {
            node.Add("oomScoreAdj", score);
        }

        AddText(node, "selinuxLabel", process, "SelinuxLabel");
    }

    private static void AddText(SpecObject node, string key, AttributeUse attribute, string argument)
    {
        if (attribute.TextNode(argument) is { } text)
        {
            node.Add(key, text);
        }
    }

    private static SpecObject LowerUser(LoweringContext context)
    {
        if (context.Single("User") is not { } user)
        {
            return CellDefaults.User();
        }

        var node = new SpecObject(user.Origin)
            .Add("uid", user.NumberNode("userId")!)
            .Add("gid", user.NumberNode("groupId")!);
        if (user.NumberNode("Umask") is { } umask)
        {
            node.Add("umask", umask);
        }

        var groups = user.Elements("AdditionalGroupIds");
        if (groups.Count > 0)
        {
            var array = new SpecArray(user.OriginOf("AdditionalGroupIds"));
            for (var i = 0; i < groups.Count; i++)
            {
                array.Add(new SpecNumber(groups[i].Value is long id ? id : 0, user.OriginOf("AdditionalGroupIds", i)));
            }

            node.Add("additionalGids", array);
        }

        return node;
    }

    private static SpecObject LowerCapabilities(LoweringContext context)
    {
        var node = CellDefaults.Capabilities();
        foreach (var use in context.All("Capabilities"))
        {
            node.Origin ??= use.Origin;
            var sets = ReadSets(context, use);
            foreach (var (name, origin) in CapabilityTexts(context, use))
            {
                foreach (var (set, key) in Sets)
                {
                    if (sets.HasFlag(set))
                    {
                        var array = node.Array(key);
                        array.Origin ??= use.Origin;
                        array.Add(new SpecString(name, origin));
                    }
                }
            }
        }

        return node;
    }

    private static CapabilitySets ReadSets(LoweringContext context, AttributeUse use)
    {
        var number = use.Integer("Sets") ?? (long)CapabilitiesAttribute.DefaultSets;
        if ((number & ~(long)AllSets) != 0)
        {
            EnumLowering.ReportUndefined(context, use.OriginOf("Sets"), nameof(CapabilitySets), number);
        }
        else if (number == 0)
        {
            context.Report(ContradictoryAttributes.Rule, use.OriginOf("Sets"), "That the capabilities go into no set", "that they are named");
        }

        return (CapabilitySets)number;
    }

    private const CapabilitySets AllSets =
        CapabilitySets.Bounding | CapabilitySets.Effective | CapabilitySets.Inheritable | CapabilitySets.Permitted | CapabilitySets.Ambient;

    private static readonly (CapabilitySets Set, string Key)[] Sets =
    [
        (CapabilitySets.Bounding, "bounding"),
        (CapabilitySets.Effective, "effective"),
        (CapabilitySets.Inheritable, "inheritable"),
        (CapabilitySets.Permitted, "permitted"),
        (CapabilitySets.Ambient, "ambient"),
    ];

    private static IEnumerable<(string Name, Origin Origin)> CapabilityTexts(LoweringContext context, AttributeUse use)
    {
        var names = use.Elements("names");
        for (var i = 0; i < names.Count; i++)
        {
            yield return (names[i].Value as string ?? "", use.OriginOf("names", i));
        }

        var capabilities = use.Elements("capabilities");
        for (var i = 0; i < capabilities.Count; i++)
        {
            var origin = use.OriginOf("capabilities", i);
            var number = capabilities[i].Value is long value ? value : -1;
            if (CapabilityNames.Of((LinuxCapability)number) is { } name)
            {
                yield return (name, origin);
            }
            else
            {
                EnumLowering.ReportUndefined(context, origin, nameof(LinuxCapability), number);
            }
        }
    }

    private static void LowerRlimits(LoweringContext context, SpecObject node)
    {
        foreach (var use in context.All("Rlimit"))
        {
            SpecString? type;
            if (use.Has("resource"))
            {
                var number = use.Integer("resource") ?? -1;
                if (RlimitNames.Of((LinuxRlimit)number) is not { } name)
                {
                    EnumLowering.ReportUndefined(context, use.OriginOf("resource"), nameof(LinuxRlimit), number);
                    continue;
                }

                type = new SpecString(name, use.OriginOf("resource"));
            }
            else
            {
                type = use.TextNode("type") ?? new SpecString("", use.OriginOf("type"));
            }

            node.Array("rlimits").Add(new SpecObject(use.Origin)
                .Add("type", type)
                .Add("soft", use.NumberNode("soft")!)
                .Add("hard", use.NumberNode("hard")!));
        }
    }
}
