using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Judges an ExecutionCell document that no cell is declared from, as one that is to be run as it stands.</summary>
internal static class JudgedCellDocument
{
    /// <summary>
    /// What is found in the document, in the order of the text: by the rules on documents, and by those on the configuration that is made of it, with everything
    /// else as in any cell. What nobody has written there is no fault of the document.
    /// </summary>
    public static IReadOnlyList<Finding> Judge(ReadOnlySpan<byte> utf8, IEnumerable<PolicySource> policies, RunscRelease target)
    {
        if (JudgedDocument.ReadContract(utf8, out var problem) is not { } document)
        {
            return [problem!];
        }

        var cell = new ExecutionCell(document);
        var packs = PolicyLookup.Of(cell.PolicyPackId?.Text, policies);
        var config = CellDefaults.Config();
        ExecutionCellConfig.Lower(cell, config);
        var spec = new CellSpec(config)
        {
            Target = target,
            ExecutionCell = document,
            PolicyPacks = [.. packs.Packs.Select(static pack => pack.Document())],
        };
        return
        [
            .. CellJudge.Judge(spec)
                .Where(static finding => finding.Origin is TextOrigin)
                .Select(DocumentPlace.Of)
                .Concat(OfFrontEnd(cell, packs))
                .OrderBy(static finding => ((TextOrigin)finding.Origin!).Start),
        ];
    }

    private static IEnumerable<Finding> OfFrontEnd(ExecutionCell cell, PolicyLookup packs)
    {
        if (EgressLowering.Find(cell) is { } rules)
        {
            yield return Milder(UnenforceableEgress.Rule, rules, UnenforceableEgress.Describe(rules));
        }

        if (packs.Problem is { } reason && cell.PolicyPackId is { } named)
        {
            yield return Milder(UnresolvedPolicyPack.Rule, named, named.Text, reason);
        }
    }

    /// <summary>Whoever keeps a document for others to run may have packs and a network where those are.</summary>
    private static Finding Milder(Rule rule, SpecNode node, params string[] arguments) =>
        new(rule, rule.ImportedSeverity ?? rule.Severity, node.Pointer, node.NearestOrigin, arguments);
}
