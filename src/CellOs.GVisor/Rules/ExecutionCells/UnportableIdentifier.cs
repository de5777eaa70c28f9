using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>What names a cell, a policy pack or an artifact is a portable identifier.</summary>
internal static class UnportableIdentifier
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7020",
        Severity = RuleSeverity.Error,
        Title = "Name is not a portable identifier",
        Message = "The {0} '{1}' {2}",
        Remedy = "Use 1 to 128 ASCII letters, digits, '.', '_' and '-', a letter or digit first and no '..'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is { } document)
        {
            var cell = new ExecutionCell(document);
            CheckName(cell.Id, "cell's id", findings);
            CheckName(cell.PolicyPackId, "policy pack's id", findings);
            foreach (var artifact in cell.Artifacts)
            {
                CheckName(artifact.StringAt("name"), "artifact's name", findings);
            }
        }
        else if (spec.PolicyPack is { } pack)
        {
            CheckName(new PolicyDocument(pack).Id, "policy pack's id", findings);
        }
    }

    private static void CheckName(SpecString? name, string what, FindingList findings)
    {
        if (name is { IsConstant: true } && !PortableId.IsValid(name.Text) && !findings.HasErrorFrom(name))
        {
            var nearest = PortableId.Nearest(name.Text);
            findings.Report(name, nearest is null ? null : Repair.Replace(nearest), what, Shown.Text(name.Text), PortableId.Fault(name.Text));
        }
    }
}
