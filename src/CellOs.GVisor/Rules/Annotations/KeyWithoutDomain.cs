using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN03: a key begins with a domain, the other way round.</summary>
internal static class KeyWithoutDomain
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6003",
        Reference = "ANN03",
        Severity = RuleSeverity.Info,
        Title = "Annotation key without a domain",
        Message = "The key '{0}' is not in reverse domain notation",
        Runsc = AnnotationFacts.OtherKeys.Text,
        Remedy = "Write it below a domain of your own, such as 'com.example.{0}'",
        Check = Check,
        NoRepair = "which domain is meant is for its owner to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Annotations is not { } annotations)
        {
            return;
        }

        var members = annotations.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (member.Key.Length > 0 && !HasDomain(member.Key))
            {
                findings.ReportKey(member, null, member.Key);
            }
        }
    }

    /// <summary>Two labels at least, of letters, digits and hyphens, the first of them a letter; what follows a slash is free.</summary>
    private static bool HasDomain(string key)
    {
        if (key[0] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
        {
            return false;
        }

        var dots = 0;
        for (var i = 1; i < key.Length && key[i] != '/'; i++)
        {
            switch (key[i])
            {
                case '.' when key[i - 1] != '.':
                    dots++;
                    break;
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_':
                    break;
                default:
                    return false;
            }
        }

        return dots > 0;
    }
}
