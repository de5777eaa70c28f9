using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>requireRuntimeSecretDelivery: no secret is delivered in the environment.</summary>
internal static class SecretInEnvironment
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7107",
        Severity = RuleSeverity.Error,
        Title = "Secrets in the environment against the policy",
        Message = "Secrets are delivered {0}, and policy pack '{1}' wants them from a broker",
        Remedy = "Write 'runtimeBroker' or 'runtimeLeasedBroker' in 'secretDelivery'",
        NoRepair = "which broker there is is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (!pack.Demands("requireRuntimeSecretDelivery") || new ExecutionCell(spec.ExecutionCell!) is not { Run: { } run } cell)
            {
                continue;
            }

            if (cell.SecretDelivery is { } delivery)
            {
                if (delivery.Is("env"))
                {
                    findings.Report(delivery, "in the environment", Shown.Text(pack.Name));
                }
            }
            else if (run.Lacks("secretDelivery"))
            {
                findings.ReportAbsent(run, "secretDelivery", repair: null, "by default, which may be the environment", Shown.Text(pack.Name));
            }
        }
    }
}
