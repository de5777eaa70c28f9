using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>A lowered cell and what was found wrong with its definition on the way.</summary>
/// <param name="Spec">The cell.</param>
/// <param name="Findings">What the lowering found.</param>
internal sealed record LoweredCell(CellSpec Spec, IReadOnlyList<Finding> Findings)
{
    /// <summary>Where its id was written; <see langword="null"/>: nowhere.</summary>
    public Origin? IdOrigin { get; init; }

    /// <summary>Whether it is declared from an ExecutionCell document.</summary>
    public bool IsFromDocument { get; init; }

    /// <summary>Whether it is declared from a configuration that another tool made.</summary>
    public bool IsFromImport { get; init; }

    /// <summary>Whether the file that it is declared from could not be read, so that there is nothing to judge.</summary>
    public bool IsWithoutFile { get; init; }
}

/// <summary>Lowers a cell's attributes into the OCI configuration, defaults included, and into its ExecutionCell document.</summary>
internal static class CellLowering
{
    /// <param name="declaration">The cell as it was written.</param>
    /// <param name="target">The oldest runsc that is to run it.</param>
    /// <param name="file">The file that it is declared from, if it is from one.</param>
    /// <param name="policies">The policy packs that it is held to.</param>
    public static LoweredCell Lower(CellDeclaration declaration, RunscRelease target, FileLookup? file = null, PolicyLookup? policies = null)
    {
        var context = new LoweringContext(declaration);
        TypeLowering.Check(context);
        SecretLowering.Check(context);
        FileLowering.Read(context, file);
        var identity = IdentityLowering.Lower(context);
        VersionLowering.Begin(context);
        ProcessLowering.Lower(context);
        RootLowering.Lower(context);
        IdentityLowering.LowerNames(context, identity);
        MountLowering.Lower(context);
        HookLowering.Lower(context);
        AnnotationLowering.Lower(context);
        NamespaceLowering.Lower(context);
        SysctlLowering.Lower(context);
        LimitLowering.Lower(context);
        DeviceLowering.Lower(context);
        SeccompLowering.Lower(context);
        ConfigOverlay.Lay(context);
        ConfigJsonLowering.Lower(context);
        VersionLowering.Complete(context);
        var timeToLive = LifetimeLowering.Lower(context);
        var isFromDocument = FileLowering.IsFromDocument(declaration);
        var isWithoutFile = context.File is null && FileLowering.NameOf(declaration) is not null;
        var cell = isWithoutFile ? null : ExecutionCellLowering.Lower(context, identity);
        if (cell is not null)
        {
            PolicyLowering.Check(context, new ExecutionCell(cell), policies);
        }

        var spec = new CellSpec(context.Document)
        {
            Target = target,
            Id = identity.Id,
            TimeToLive = timeToLive,
            ExecutionCell = cell,
            PolicyPacks = [.. (policies ?? PolicyLookup.None).Packs.Select(static pack => pack.Document())],
            Runsc = RunscLowering.Lower(context),
            HostPrograms = RootLowering.LowerHostPrograms(context),
            Holes = context.Holes,
        };
        return new LoweredCell(spec, context.Findings)
        {
            IdOrigin = isFromDocument ? context.Definition?.OriginOf("path") : identity.Origin,
            IsFromDocument = isFromDocument,
            IsFromImport = !isFromDocument && file?.Source is { IsAuthored: false },
            IsWithoutFile = isWithoutFile,
        };
    }
}
