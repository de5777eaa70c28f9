using System.Globalization;
using System.Text;
using CellOs.GVisor.Differential.Generation;
using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Differential.Verdicts;
using CellOs.GVisor.Runsc;

namespace CellOs.GVisor.Differential;

/// <summary>A disagreement for people to read.</summary>
internal static class Description
{
    public static string Of(RandomCell cell, Trial trial)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"=== {cell.Seed} ({cell.Fault ?? "no fault"})");
        foreach (var disagreement in trial.Disagreements)
        {
            text.AppendLine("DISAGREES " + disagreement.Words);
        }

        text.AppendLine(string.Join(' ', RunscFlags.Of(cell.Settings, isRootReadOnly: true).Select(static flag => flag.Text)));
        text.AppendLine(trial.Json.TrimEnd());
        foreach (var outcome in trial.Outcomes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"--- {outcome.Release}: {outcome.Run.Fate} {outcome.Run.Note}");
            foreach (var finding in outcome.Findings)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {finding.Severity} {finding.Rule.Id} {finding.Pointer}: {finding.Message}");
            }

            foreach (var departure in outcome.Departures)
            {
                text.AppendLine("  departs " + departure);
            }

            if (outcome.Run.Fate is Fate.Died)
            {
                text.AppendLine("  printed: " + outcome.Run.Report.Line("args"));
            }
        }

        return text.ToString();
    }
}
