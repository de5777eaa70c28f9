using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Differential.Verdicts;

/// <summary>
/// Holds findings against runs. A cell that builds clean for a release must start and be honoured on it and on all later ones; one with
/// warnings must start on it; an error must show on one of them, as a refusal, or as a departure where it points.
/// </summary>
internal static class Comparison
{
    public static IEnumerable<Disagreement> Disagreements(IReadOnlyList<Outcome> outcomes)
    {
        for (var i = 0; i < outcomes.Count; i++)
        {
            var target = outcomes[i];
            var runs = outcomes.Skip(i).ToList();
            var worst = target.Findings.Select(static finding => finding.Severity).DefaultIfEmpty(RuleSeverity.Info).Max();
            if (worst is RuleSeverity.Warning && target.Run.Fate is not Fate.Ran && !target.Findings.Any(static finding => RefusedWithAWarning.Reasons.ContainsKey(finding.Rule.Id)))
            {
                yield return new($"warned-{target.Run.Fate}-{target.Release}", $"no error for {target.Release}, but {target.Run.Fate} on it: {target.Run.Note}");
            }
            else if (worst < RuleSeverity.Warning)
            {
                foreach (var disagreement in CleanButWrong(target, runs))
                {
                    yield return disagreement;
                }
            }
            else if (worst is RuleSeverity.Error)
            {
                foreach (var disagreement in ErrorWithoutEffect(target, runs))
                {
                    yield return disagreement;
                }
            }
        }
    }

    private static IEnumerable<Disagreement> CleanButWrong(Outcome target, List<Outcome> runs)
    {
        foreach (var outcome in runs)
        {
            if (outcome.Run.Fate is not Fate.Ran)
            {
                yield return new($"clean-{outcome.Run.Fate}-{outcome.Release}", $"clean for {target.Release}, but {outcome.Run.Fate} on {outcome.Release}: {outcome.Run.Note}");
            }

            foreach (var departure in outcome.Departures)
            {
                yield return new($"clean-{Shape(departure.Pointer)}-{outcome.Release}", $"clean for {target.Release}, but not honoured on {outcome.Release}: {departure}");
            }
        }
    }

    private static IEnumerable<Disagreement> ErrorWithoutEffect(Outcome target, List<Outcome> runs)
    {
        // A member in another letter case is not there for the specification, and is for runsc: they read two configurations.
        if (runs.Exists(static outcome => outcome.Run.Fate is not Fate.Ran) || target.Findings.Any(static finding => finding.Rule.Id == "CELL0204"))
        {
            yield break;
        }

        foreach (var finding in target.Findings)
        {
            if (finding.Severity is RuleSeverity.Error
                && !SpecificationRules.Forbid(finding)
                && !runs.Exists(outcome => outcome.Departures.Any(departure => Touch(departure.Pointer, finding.Pointer))))
            {
                yield return new($"error-{finding.Rule.Id}", $"error for {target.Release}, but it runs and shows nothing: {finding.Pointer} {finding.Rule.Id} {finding.Message}");
            }
        }
    }

    /// <summary>Whether one of two places holds the other.</summary>
    private static bool Touch(string one, string other) => IsWithin(one, other) || IsWithin(other, one);

    private static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || outer.Length == 0 || inner[outer.Length] == '/');

    /// <summary>A pointer without its indices.</summary>
    private static string Shape(string pointer) => string.Join('/', pointer.Split('/').Select(static key => int.TryParse(key, out _) ? "#" : key));
}
