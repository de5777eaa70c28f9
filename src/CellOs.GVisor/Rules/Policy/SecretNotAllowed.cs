using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>secretRefAllowlist: a secret is in every list of the pack. What a list's name stands for is not attested.</summary>
internal static class SecretNotAllowed
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7111",
        Severity = RuleSeverity.Error,
        Title = "Secret that the policy does not allow",
        Message = "The secret '{0}' is not in the list '{1}' of policy pack '{2}'",
        Remedy = "Remove it, or have it allowed",
        NoRepair = "which of the two it is to be is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (pack.SecretRefAllowlist is not { Members: { Count: > 0 } lists })
            {
                continue;
            }

            foreach (var secret in new ExecutionCell(spec.ExecutionCell!).SecretRefs)
            {
                if (secret.IsConstant && FirstWithout(secret.Text, lists) is { } list)
                {
                    findings.Report(secret, Shown.Text(secret.Text), Shown.Text(list), Shown.Text(pack.Name));
                }
            }
        }
    }

    private static string? FirstWithout(string secret, IReadOnlyList<SpecMember> lists)
    {
        for (var i = 0; i < lists.Count; i++)
        {
            if (lists[i].Value is SpecArray list && !new StringItems(list).Contains(secret))
            {
                return lists[i].Key;
            }
        }

        return null;
    }
}
