using System.Globalization;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the limits: <c>linux.resources</c>.</summary>
internal static class LimitLowering
{
    /// <summary>As <c>ConfigWriter.CpuPeriodMicroseconds</c>, which only exists where generated code runs.</summary>
    internal const int CpuPeriodMicroseconds = 100_000;

    private const double LeastCpus = 0.01;
    private const double MostCpus = 1_000_000;

    public static void Lower(LoweringContext context)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (context.Single("Limits") is { } limits)
        {
            LowerConstant(context, limits, "MemoryBytes", "memory", taken);
            LowerConstant(context, limits, "Pids", "pids", taken);
            LowerCpus(context, limits, taken);
            if (limits.TextNode("CpuSet") is { } cpus)
            {
                Section(context, "cpu").Add("cpus", cpus);
            }
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
        LoweringContext context, AttributeUse limits, string argument, string section, HashSet<string> taken)
    {
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
        }

        Section(context, section).Add("limit", node);
    }

    private static void LowerCpus(LoweringContext context, AttributeUse limits, HashSet<string> taken)
    {
        if (limits.Real("Cpus") is not { } cpus)
        {
            return;
        }

        taken.Add("Cpus");
        if (!(cpus >= LeastCpus && cpus <= MostCpus))
        {
            var isMuch = cpus > MostCpus;
            context.Report(
                InvalidLimit.Rule,
                limits.OriginOf("Cpus"),
                "Cpus",
                cpus.ToString("R", CultureInfo.InvariantCulture),
                isMuch ? "no machine has so many processors" : "the kernel's least quota is a millisecond of every 100",
                isMuch ? "1000000 or less" : "0.01 or more");
            return;
        }

        var quota = Math.Round((decimal)cpus * CpuPeriodMicroseconds, MidpointRounding.AwayFromZero);
        Section(context, "cpu")
            .Add("quota", new SpecNumber(quota, limits.OriginOf("Cpus")))
            .Add("period", new SpecNumber(CpuPeriodMicroseconds, limits.OriginOf("Cpus")));
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
        switch (kind)
        {
            case CellLimit.MemoryBytes:
                context.AddHole(index, hole, "Limit", "linux.resources.memory.limit");
                Section(context, "memory").Add("limit", new SpecNumber(0, use.Origin, hole) { Presence = presence });
                break;
            case CellLimit.Pids:
                context.AddHole(index, hole, "Limit", "linux.resources.pids.limit");
                Section(context, "pids").Add("limit", new SpecNumber(0, use.Origin, hole) { Presence = presence });
                break;
            default:
                context.AddHole(index, hole, "Limit", "linux.resources.cpu.quota");
                Section(context, "cpu")
                    .Add("quota", new SpecNumber(0, use.Origin, hole) { Presence = presence, IsCpuQuota = true })
                    .Add("period", new SpecNumber(CpuPeriodMicroseconds, use.Origin) { Presence = presence });
                break;
        }
    }
}
