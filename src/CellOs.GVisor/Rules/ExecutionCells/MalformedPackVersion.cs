using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The version of a policy pack is a semantic version, where it is given and where it is named.</summary>
internal static class MalformedPackVersion
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7040",
        Severity = RuleSeverity.Error,
        Title = "Version of a policy pack is malformed",
        Message = "'{0}' is not a version of three numbers and perhaps a prerelease",
        Remedy = "Write it as '1.2.3' or '1.2.3-rc.1'",
        NoRepair = "which version was meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var version = spec.ExecutionCell is { } document ? new ExecutionCell(document).PolicyPackVersion
            : spec.PolicyPack is { } pack ? new PolicyDocument(pack).Version
            : null;
        if (version is { IsConstant: true } && !PackVersion.IsValid(version.Text))
        {
            findings.Report(version, Shown.Text(version.Text));
        }
    }
}
