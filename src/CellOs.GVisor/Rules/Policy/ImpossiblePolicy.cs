using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>A policy pack leaves something that a cell can be.</summary>
internal static class ImpossiblePolicy
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7153",
        Severity = RuleSeverity.Warning,
        Title = "Policy that no cell can keep",
        Message = "No cell can keep this policy: {0}",
        Remedy = "{1}",
        NoRepair = "what was meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.PolicyPack is not { } document || new PolicyDocument(document) is not { Rules: { } rules } pack)
        {
            return;
        }

        CheckBound(pack.MaxLifetimeTtlSeconds, findings);
        CheckBound(pack.MaxMemoryMaxBytes, findings);
        CheckBound(pack.MaxRunTimeoutMs, findings);
        if (pack.Demands("requireEgressDeclared") && pack.Demands("forbidOutboundEgressRules"))
        {
            findings.Report(rules["forbidOutboundEgressRules"]!, "it wants egress declared and forbids every egress rule", "Take out one of the two");
        }
    }

    private static void CheckBound(SpecNumber? bound, FindingList findings)
    {
        if (bound is { IsConstant: true, Value: 0, Spelling: null })
        {
            findings.Report(bound, $"'{bound.Key}' is 0", "Write 1 or more");
        }
    }
}
