using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Document;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>A key stands once in an object.</summary>
internal static class RepeatedContractMember
{
    private static readonly Repair Removal = Repair.Remove();

    public static Rule Rule { get; } = new()
    {
        Id = "CELL7015",
        Severity = RuleSeverity.Error,
        Title = "Repeated key in a document",
        Message = "The key '{0}' stands more than once in one object, which CellOS refuses",
        Remedy = "Remove this one",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Contract is { } document)
        {
            RepeatedKeys.Report(document, Removal, findings);
        }
    }
}
