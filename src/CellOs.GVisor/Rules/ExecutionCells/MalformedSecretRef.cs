using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>A secret's alias is a name.</summary>
internal static class MalformedSecretRef
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7033",
        Severity = RuleSeverity.Error,
        Title = "Secret's alias is no name",
        Message = "The alias '{0}' of a secret {1}",
        Remedy = "Write a name of letters, digits and '_', as 'DATABASE_PASSWORD'",
        NoRepair = "which secret was meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document)
        {
            return;
        }

        foreach (var alias in new ExecutionCell(document).SecretRefs)
        {
            if (alias.IsConstant && !SecretVariable.IsPossible(alias.Text))
            {
                findings.Report(alias, Shown.Text(alias.Text), alias.Text.Length == 0 ? "is empty" : "holds '=', white space or a control character");
            }
        }
    }
}
