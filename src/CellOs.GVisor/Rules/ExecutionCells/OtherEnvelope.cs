using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>A document says what it is: <c>apiVersion</c> and <c>kind</c> have the values of the contract.</summary>
internal static class OtherEnvelope
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7011",
        Severity = RuleSeverity.Error,
        Title = "Document of another kind",
        Message = "The document's '{0}' is '{1}'",
        Remedy = "Write '{2}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Contract is { } document)
        {
            Compare(document, "apiVersion", ExecutionCell.CurrentApiVersion, findings);
            Compare(document, "kind", spec.ExecutionCell is not null ? ExecutionCell.CurrentKind : PolicyDocument.CurrentKind, findings);
        }
    }

    private static void Compare(SpecObject document, string key, string due, FindingList findings)
    {
        if (document.StringAt(key) is { IsConstant: true } value && value.Text != due)
        {
            findings.Report(value, Repair.Replace(due), key, Shown.Text(value.Text), due);
        }
    }
}
