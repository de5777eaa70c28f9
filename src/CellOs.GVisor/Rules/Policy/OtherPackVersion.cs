using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>The policy pack that a cell names is there in the version that it names.</summary>
internal static class OtherPackVersion
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7113",
        Severity = RuleSeverity.Error,
        Title = "Another version of the policy pack",
        Message = "The cell names version {0} of policy pack '{1}', and {2}",
        Remedy = "Write the pack's own version, or leave 'packVersion' out",
        NoRepair = "which version is to hold is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document
            || new ExecutionCell(document) is not { PolicyPackId: { IsConstant: true } id, PolicyPackVersion: { IsConstant: true } version })
        {
            return;
        }

        for (var i = 0; i < spec.PolicyPacks.Count; i++)
        {
            var pack = new PolicyDocument(spec.PolicyPacks[i]);
            if (pack.Id?.Text == id.Text && pack.Version?.Text != version.Text)
            {
                findings.Report(
                    version, Shown.Text(version.Text), Shown.Text(id.Text), pack.Version is { } own ? $"this is {Shown.Text(own.Text)}" : "this one has no version");
            }
        }
    }
}
