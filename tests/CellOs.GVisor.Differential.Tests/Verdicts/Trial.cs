using System.Text;
using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Generation;
using CellOs.GVisor.Differential.Honour;
using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Emission;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Differential.Verdicts;

/// <summary>A cell, what the rules say of it for each release, and what each release does with it.</summary>
internal sealed class Trial
{
    private Trial(string json, IReadOnlyList<Outcome> outcomes, IReadOnlyList<Disagreement> disagreements)
    {
        Json = json;
        Outcomes = outcomes;
        Disagreements = disagreements;
    }

    /// <summary>The text that was judged and run.</summary>
    public string Json { get; }

    public IReadOnlyList<Outcome> Outcomes { get; }

    public IReadOnlyList<Disagreement> Disagreements { get; }

    public static async Task<Trial> RunAsync(JsonObject drawn, RunscSettings settings, TestBed bed, IReadOnlyList<RunscProgram> programs)
    {
        var text = drawn.ToJsonString()
            .Replace(RandomCell.HostPlaceholder, bed.Directory, StringComparison.Ordinal)
            .Replace(RandomCell.CgroupPlaceholder, ControlGroups.PathOf(bed), StringComparison.Ordinal);
        var spec = Spec(text, settings, RunscRelease.Oldest);

        // The product's own words, so that what is judged is what is run.
        var json = DocumentTemplate.OfConfig(spec).Render(static _ => throw new InvalidOperationException("A drawn cell has no holes."));
        var config = JsonNode.Parse(json)!.AsObject();
        var outcomes = new List<Outcome>();
        foreach (var program in programs)
        {
            var findings = RuleEngine.Judge(Spec(json, settings, program.Release)).Where(static finding => finding.Severity is not RuleSeverity.OptIn).ToList();
            bed.Prepare(Probe.Script(FileSystemHonour.Places(config), KernelHonour.Devices(config), KernelHonour.Parameters(config)));
            await File.WriteAllTextAsync(Path.Join(bed.Directory, "config.json"), json).ConfigureAwait(false);
            var needsCgroups = config["linux"].At("resources") is JsonObject || config["linux"].At("cgroupsPath") is not null;
            var run = await program.RunAsync(bed, settings, config["root"].At("readonly").Flag() ?? false, needsCgroups).ConfigureAwait(false);
            var departures = run.Fate is Fate.Ran ? HonourOracle.Departures(config, settings, run) : [];
            outcomes.Add(new Outcome(program.Release, findings, run, departures));
        }

        return new Trial(json, outcomes, [.. Comparison.Disagreements(outcomes)]);
    }

    private static CellSpec Spec(string json, RunscSettings settings, RunscRelease target) =>
        new((SpecObject)SpecReader.Read(Encoding.UTF8.GetBytes(json))) { Id = "cell", Target = target, Runsc = settings };
}

/// <summary>A cell as it is judged for a release, and as it fares on it.</summary>
internal sealed record Outcome(RunscRelease Release, IReadOnlyList<Finding> Findings, SandboxRun Run, IReadOnlyList<Departure> Departures);
