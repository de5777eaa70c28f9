using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>Secrets are delivered in a way that the contract has.</summary>
internal static class UnknownSecretDelivery
{
    private static readonly string[] Known = ["env", "runtimeBroker", "runtimeLeasedBroker"];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL7031",
        Severity = RuleSeverity.Error,
        Title = "Unknown secret delivery",
        Message = "'{0}' is no way to deliver secrets",
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is { } document && new ExecutionCell(document).SecretDelivery is { IsConstant: true } delivery
            && delivery.Text is not ("env" or "runtimeBroker" or "runtimeLeasedBroker"))
        {
            var nearest = NearestName.Find(delivery.Text, Known);
            findings.Report(
                delivery,
                nearest is null ? null : Repair.Replace(nearest),
                Shown.Text(delivery.Text),
                nearest is null ? "'env', 'runtimeBroker' or 'runtimeLeasedBroker'" : $"'{nearest}'");
        }
    }
}
