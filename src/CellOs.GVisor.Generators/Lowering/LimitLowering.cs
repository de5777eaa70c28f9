using System.Globalization;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the limits: <c>linux.resources</c>.</summary>
internal static class LimitLowering
{
    /// <summary>The limits that are one number in one member of <c>linux.resources</c>.</summary>
    private static readonly (CellLimit Kind, string Section, string Member)[] Places =
    [
        (CellLimit.MemoryBytes, "memory", "limit"),
        (CellLimit.MemoryReservationBytes, "memory", "reservation"),
        (CellLimit.MemoryAndSwapBytes, "memory", "swap"),
        (CellLimit.Pids, "pids", "limit"),
        (CellLimit.CpuShares, "cpu", "shares"),
    ];

    public static void Lower(LoweringContext context)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (context.Single("Limits") is { } limits)
        {
            foreach (var place in Places)
            {
                LowerConstant(context, limits, place, taken);
            }

            LowerCpus(context, limits, taken);
            LowerList(context, limits, "CpuSet", "cpus");
            LowerList(context, limits, "MemoryNodes", "mems");
        }

        foreach (var (property, index, use) in context.OnProperties("Limit"))
        {
            LowerHole(context, property, index, use, taken);
        }
    }

    private static SpecObject Section(LoweringContext context, string name)
    {
        var section = context.Document.Object("linux").Object("resources").Object(name);
        section.Origin ??= context.Single("Limits")?.Origin;
        return section;
    }

    private static void LowerConstant(
        LoweringContext context, AttributeUse limits, (CellLimit Kind, string Section, string Member) place, HashSet<string> taken)
    {
        var argument = place.Kind.ToString();
        if (limits.NumberNode(argument) is not { } node)
        {
            return;
        }

        taken.Add(argument);
        if (node.Value <= 0)
        {
            context.Report(
                InvalidLimit.Rule,
                limits.OriginOf(argument),
                argument,
                node.Value.ToString(CultureInfo.InvariantCulture),
                "runsc takes zero for no limit, and nothing is less than it",
                "1 or more");
            return;
        }

        Section(context, place.Section).Add(place.Member, node);
    }

    private static void LowerList(LoweringContext context, AttributeUse limits, string argument, string member)
    {
        if (limits.TextNode(argument) is { } list)
        {
            Section(context, "cpu").Add(member, list);
        }
    }

    private static void LowerCpus(LoweringContext context, AttributeUse limits, HashSet<string> taken)
    {
        if (limits.Real("Cpus") is not { } cpus)
        {
            return;
        }

        taken.Add("Cpus");
        if (!CpuQuota.IsPossible(cpus))
        {
            var isMuch = cpus > CpuQuota.MostProcessors;
            context.Report(
                InvalidLimit.Rule,
                limits.OriginOf("Cpus"),
                "Cpus",
                cpus.ToString("R", CultureInfo.InvariantCulture),
                isMuch ? "no machine has so many processors" : "the kernel's least quota is a millisecond of every 100",
                isMuch ? "1000000 or less" : "0.01 or more");
            return;
        }

        Section(context, "cpu")
            .Add("quota", new SpecNumber(CpuQuota.MicrosecondsOf(cpus), limits.OriginOf("Cpus")))
            .Add("period", new SpecNumber(CpuQuota.PeriodMicroseconds, limits.OriginOf("Cpus")));
    }

    private static void LowerHole(
        LoweringContext context, DeclaredProperty property, int index, AttributeUse use, HashSet<string> taken)
    {
        var kind = EnumLowering.Read<CellLimit>(context, use, "kind");
        if (!taken.Add(kind.ToString()))
        {
            context.Report(
                ContradictoryAttributes.Rule, use.Origin, $"The {kind} limit of '{property.Name}'", $"the {kind} limit set elsewhere in the cell");
            return;
        }

        var hole = kind is CellLimit.Cpus
            ? context.HoleOf(
                property,
                index,
                static type => type is { Sequence: HoleSequence.None, Type: HoleType.Integer or HoleType.FloatingPoint },
                "a number of processors",
                "double, decimal or int")
            : context.HoleOf(
                property,
                index,
                static type => type is { Sequence: HoleSequence.None, Type: HoleType.Integer },
                "a limit",
                "long, int or another integer type that fits into 64 bits with a sign");
        if (hole is null)
        {
            return;
        }

        var presence = ArgumentLowering.PresenceOf(hole);
        if (kind is CellLimit.Cpus)
        {
            context.AddHole(index, hole, "Limit", "linux.resources.cpu.quota");
            Section(context, "cpu")
                .Add("quota", new SpecNumber(0, use.Origin, hole) { Presence = presence, IsCpuQuota = true })
                .Add("period", new SpecNumber(CpuQuota.PeriodMicroseconds, use.Origin) { Presence = presence });
            return;
        }

        foreach (var place in Places)
        {
            if (place.Kind == kind)
            {
                context.AddHole(index, hole, "Limit", $"linux.resources.{place.Section}.{place.Member}");
                Section(context, place.Section).Add(place.Member, new SpecNumber(0, use.Origin, hole) { Presence = presence });
            }
        }
    }
}
