using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>This library: what a secret costs in the environment is said where it is asked for.</summary>
internal static class SecretVariable
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1034",
        Severity = RuleSeverity.Info,
        Title = "Secret in the environment",
        Message = "The secret '{0}' goes into the environment variable '{1}', and so into config.json, and is inherited by every program that the cell starts",
        Runsc = ProcessFacts.SecretVariable.Text,
        Remedy = "Deliver it as a file where the program can read one, as in [Secret(\"/run/secrets/token\")]",
        NoRepair = "Whether the program can read it from a file is for a person to say.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Process.Env)
        {
            if (node.Hole is { IsSecret: true } secret)
            {
                findings.Report(node, secret.Name, new EnvironmentEntry(node).Name);
            }
        }
    }
}
