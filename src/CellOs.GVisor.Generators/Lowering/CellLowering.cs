using System.Globalization;
using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>A lowered cell and what was found wrong with its definition on the way.</summary>
/// <param name="Spec">The cell.</param>
/// <param name="Findings">What the lowering found.</param>
internal sealed record LoweredCell(CellSpec Spec, IReadOnlyList<Finding> Findings)
{
    /// <summary>The file it is declared from, if it is from one.</summary>
    public ConfigSource? Source { get; init; }

    /// <summary>Whether the file that it is declared from could not be read, so that there is nothing to judge.</summary>
    public bool IsWithoutFile { get; init; }
}

/// <summary>Lowers a cell's attributes into the OCI configuration, defaults included.</summary>
internal static class CellLowering
{
    /// <param name="declaration">The cell as it was written.</param>
    /// <param name="target">The oldest runsc that is to run it.</param>
    /// <param name="file">The file that it is declared from, if it is from one.</param>
    public static LoweredCell Lower(CellDeclaration declaration, RunscRelease target, ConfigLookup? file = null)
    {
        var context = new LoweringContext(declaration);
        TypeLowering.Check(context);
        SecretLowering.Check(context);
        context.File = FileLowering.Read(context, file);
        var id = LowerCell(context);
        VersionLowering.Begin(context);
        ProcessLowering.Lower(context);
        RootLowering.Lower(context);
        LowerNames(context, id);
        MountLowering.Lower(context);
        HookLowering.Lower(context);
        AnnotationLowering.Lower(context);
        NamespaceLowering.Lower(context);
        SysctlLowering.Lower(context);
        LimitLowering.Lower(context);
        SeccompLowering.Lower(context);
        ConfigOverlay.Lay(context);
        ConfigJsonLowering.Lower(context);
        VersionLowering.Complete(context);

        var spec = new CellSpec(context.Document)
        {
            Target = target,
            Id = id,
            TtlSeconds = LowerLifetime(context),
            Runsc = RunscLowering.Lower(context),
            HostPrograms = RootLowering.LowerHostPrograms(context),
            Holes = context.Holes,
        };
        return new LoweredCell(spec, context.Findings)
        {
            Source = file?.Source,
            IsWithoutFile = context.File is null && FileLowering.NameOf(declaration) is not null,
        };
    }

    private static string LowerCell(LoweringContext context)
    {
        if (context.Single("Cell") is not { } cell)
        {
            return "";
        }

        var id = cell.Text("id") ?? "";
        if (!CellId.IsValid(id))
        {
            context.ReportText(InvalidCellId.Rule, cell.OriginOf("id"), id, Repaired(id));
        }

        return id;
    }

    private static Repair? Repaired(string id) => CellId.Nearest(id) is { } repaired ? Repair.Replace(repaired) : null;

    private static void LowerNames(LoweringContext context, string id)
    {
        var cell = context.Single("Cell");
        if (cell?.TextNode("Hostname") is { } hostname)
        {
            context.Document.Add("hostname", hostname);
        }
        else if (!NamespaceLowering.SharesWithHost(context, LinuxNamespace.Uts) && FileLowering.LeavesHostnameOpen(context))
        {
            // An id that is none has its own finding, and would only have another as the hostname it becomes.
            context.Document.Add("hostname", new SpecString(CellId.IsValid(id) ? id : "cell", cell?.OriginOf("id")));
        }

        if (cell?.TextNode("Domainname") is { } domainname)
        {
            context.Document.Add("domainname", domainname);
        }
    }

    private static int LowerLifetime(LoweringContext context)
    {
        if (context.Single("Lifetime") is not { } lifetime || lifetime.Integer("TtlSeconds") is not { } seconds)
        {
            return LifetimeAttribute.DefaultTtlSeconds;
        }

        if (seconds < 1)
        {
            context.Report(InvalidLifetime.Rule, lifetime.OriginOf("TtlSeconds"), seconds.ToString(CultureInfo.InvariantCulture));
        }

        return (int)seconds;
    }
}
