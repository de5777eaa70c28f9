using CellOs.GVisor.Model;

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
        if (context.Single("Runsc") is not { } runsc)
        {
            return new RunscSettings { OciSeccomp = SeccompLowering.IsAskedFor(context) };
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
            OciSeccomp = runsc.Flag(nameof(RunscAttribute.OciSeccomp), SeccompLowering.IsAskedFor(context)),
            IgnoreCgroups = runsc.Flag(nameof(RunscAttribute.IgnoreCgroups), false),
            Origins = Settings.Where(runsc.Has).ToDictionary(static name => name, name => (Origin)runsc.OriginOf(name)),
        };
    }
}
