using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers how runsc is to be started.</summary>
internal static class RunscLowering
{
    private static readonly string[] Settings =
    [
        nameof(RunscAttribute.Platform), nameof(RunscAttribute.Network), nameof(RunscAttribute.Overlay),
        nameof(RunscAttribute.RootFileAccess), nameof(RunscAttribute.MountFileAccess), nameof(RunscAttribute.HostSockets),
        nameof(RunscAttribute.NetRaw), nameof(RunscAttribute.OciSeccomp), nameof(RunscAttribute.IgnoreCgroups),
    ];

    public static RunscSettings Lower(LoweringContext context)
    {
        var flags = LowerFlags(context);
        if (context.Single("Runsc") is not { } runsc)
        {
            return new RunscSettings { OciSeccomp = SeccompLowering.HasFilter(context), Flags = flags };
        }

        return new RunscSettings
        {
            Platform = EnumLowering.Read<RunscPlatform>(context, runsc, nameof(RunscAttribute.Platform)),
            Network = EnumLowering.Read<RunscNetwork>(context, runsc, nameof(RunscAttribute.Network)),
            Overlay = EnumLowering.Read<RunscOverlay>(context, runsc, nameof(RunscAttribute.Overlay)),
            RootFileAccess = EnumLowering.Read<RunscFileAccess>(context, runsc, nameof(RunscAttribute.RootFileAccess)),
            MountFileAccess = EnumLowering.Read<RunscFileAccess>(context, runsc, nameof(RunscAttribute.MountFileAccess)),
            HostSockets = EnumLowering.Read<RunscHostSockets>(context, runsc, nameof(RunscAttribute.HostSockets)),
            NetRaw = runsc.Flag(nameof(RunscAttribute.NetRaw), false),
            OciSeccomp = runsc.Flag(nameof(RunscAttribute.OciSeccomp), SeccompLowering.HasFilter(context)),
            IgnoreCgroups = runsc.Flag(nameof(RunscAttribute.IgnoreCgroups), false),
            Flags = flags,
            Origins = Settings.Where(runsc.Has).ToDictionary(static name => name, name => (Origin)runsc.OriginOf(name)),
        };
    }

    private static List<RequestedFlag> LowerFlags(LoweringContext context)
    {
        var flags = new List<RequestedFlag>();
        foreach (var use in context.All("RunscFlag"))
        {
            var flag = new RequestedFlag(use.Text("name") ?? "", use.Text("value") ?? "", use.OriginOf("name"), use.OriginOf("value"));
            if (flags.Find(other => other.Name == flag.Name) is not { } earlier)
            {
                flags.Add(flag);
            }
            else if (earlier.Value == flag.Value)
            {
                context.Report(RepeatedAttribute.Rule, use.Origin, Repair.Remove(), $"The flag '{flag.Name}'");
            }
            else
            {
                context.Report(ContradictoryAttributes.Rule, use.Origin, $"This value of the flag '{flag.Name}'", "the one given before");
            }
        }

        return flags;
    }
}
