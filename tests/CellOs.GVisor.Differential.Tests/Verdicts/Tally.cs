using System.Globalization;
using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Differential.Verdicts;

/// <summary>What a run covered.</summary>
internal sealed class Tally
{
    private readonly Lock _gate = new();

    private readonly Dictionary<string, int> _counts = [];

    private readonly SortedDictionary<string, (int Seen, int Alone, int Refused)> _errors = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, int> _warnings = new(StringComparer.Ordinal);

    public int Cells { get; private set; }

    public void Count(Trial trial)
    {
        lock (_gate)
        {
            Cells++;
            foreach (var outcome in trial.Outcomes)
            {
                var worst = outcome.Findings.Select(static finding => finding.Severity).DefaultIfEmpty(RuleSeverity.OptIn).Max();
                var judged = worst is RuleSeverity.Error ? "with errors" : worst is RuleSeverity.Warning ? "with warnings" : "clean";
                var fared = outcome.Run.Fate is Fate.Ran && outcome.Departures.Count > 0 ? "ran, not as asked" : outcome.Run.Fate is Fate.Ran ? "ran as asked" : "did not run";
                var key = $"{outcome.Release} {judged,-13} {fared}";
                _counts[key] = _counts.GetValueOrDefault(key) + 1;
                if (worst is RuleSeverity.Warning)
                {
                    foreach (var id in outcome.Findings.Where(static finding => finding.Severity is RuleSeverity.Warning).Select(static finding => finding.Rule.Id).Distinct())
                    {
                        _warnings[id] = _warnings.GetValueOrDefault(id) + 1;
                    }
                }

                var errors = outcome.Findings.Where(static finding => finding.Severity is RuleSeverity.Error).Select(static finding => finding.Rule.Id).Distinct().ToList();
                foreach (var id in errors)
                {
                    var (seen, alone, refused) = _errors.GetValueOrDefault(id);
                    _errors[id] = (seen + 1, alone + (errors.Count == 1 ? 1 : 0), refused + (errors.Count == 1 && outcome.Run.Fate is not Fate.Ran ? 1 : 0));
                }
            }
        }
    }

    public void Print(TextWriter output)
    {
        foreach (var (key, count) in _counts.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,7} {key}"));
        }

        output.WriteLine("warnings of cells without errors: "
            + string.Join(", ", _warnings.Select(static entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.Value}"))));
        output.WriteLine("errors, as often as seen/alone/refused alone: "
            + string.Join(", ", _errors.Select(static entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.Value.Seen}/{entry.Value.Alone}/{entry.Value.Refused}"))));
    }
}
