using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the filter of system calls: <c>linux.seccomp</c>.</summary>
internal static class SeccompLowering
{
    /// <summary>Whether the cell has a filter, wherever it is written: it is then to be applied.</summary>
    public static bool HasFilter(LoweringContext context) => new OciConfig(context.Document).Linux.Seccomp.Node is not null;

    public static void Lower(LoweringContext context)
    {
        if (context.Single("Seccomp") is null && context.Single("SeccompRule") is null)
        {
            return;
        }

        var node = context.Document.Object("linux").Object("seccomp");
        if (context.Single("Seccomp") is { } filter)
        {
            node.Origin = filter.Origin;
            AddAction(context, node, "defaultAction", filter, "defaultAction");
        }

        foreach (var use in context.All("SeccompRule"))
        {
            // A rule without a filter is where the filter's own member is missing.
            node.Origin ??= use.Origin;
            var rules = node.Array("syscalls");
            rules.Origin ??= use.Origin;
            rules.Add(LowerRule(context, use));
        }
    }

    private static SpecObject LowerRule(LoweringContext context, AttributeUse use)
    {
        var names = new SpecArray(use.Has("syscalls") ? use.OriginOf("syscalls") : use.Origin);
        foreach (var name in use.TextNodes("syscalls"))
        {
            names.Add(name);
        }

        var rule = new SpecObject(use.Origin).Add("names", names);
        AddAction(context, rule, "action", use, "action");
        if (HasCondition(use))
        {
            rule.Add("args", new SpecArray(use.Origin).Add(LowerCondition(context, use)));
        }

        return rule;
    }

    private static bool HasCondition(AttributeUse use) =>
        use.Has(nameof(SeccompRuleAttribute.Argument)) || use.Has(nameof(SeccompRuleAttribute.Comparison))
        || use.Has(nameof(SeccompRuleAttribute.Value)) || use.Has(nameof(SeccompRuleAttribute.Mask));

    /// <summary>In <c>config.json</c> the first value of a masked comparison is the mask.</summary>
    private static SpecObject LowerCondition(LoweringContext context, AttributeUse use)
    {
        var condition = new SpecObject(use.Origin);
        AddNumber(condition, "index", use.NumberNode(nameof(SeccompRuleAttribute.Argument)));
        var value = use.NumberNode(nameof(SeccompRuleAttribute.Value)) ?? new SpecNumber(0);
        var mask = use.NumberNode(nameof(SeccompRuleAttribute.Mask));
        var comparison = EnumLowering.Read<SeccompComparison>(context, use, nameof(SeccompRuleAttribute.Comparison));
        var isMasked = comparison is SeccompComparison.MaskedEqual;
        AddNumber(condition, "value", isMasked ? mask : value);
        AddNumber(condition, "valueTwo", isMasked ? value : mask);
        return condition.Add("op", new SpecString(
            SeccompNames.Of(comparison)!,
            use.Has(nameof(SeccompRuleAttribute.Comparison)) ? use.OriginOf(nameof(SeccompRuleAttribute.Comparison)) : null));
    }

    private static void AddNumber(SpecObject node, string key, SpecNumber? number)
    {
        if (number is not null)
        {
            node.Add(key, number);
        }
    }

    private static void AddAction(LoweringContext context, SpecObject node, string key, AttributeUse use, string argument) =>
        node.Add(key, new SpecString(SeccompNames.Of(EnumLowering.Read<SeccompAction>(context, use, argument))!, use.OriginOf(argument)));
}
