using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>A key stands once in an object.</summary>
internal static class RepeatedMember
{
    /// <summary>Beyond this many members a table is worth its allocation: comparing each with each takes too long.</summary>
    private const int LargestToCompare = 128;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL0205",
        Severity = RuleSeverity.Warning,
        Title = "Repeated key",
        Message = "The key '{0}' stands more than once in one object",
        Runsc = DocumentFacts.RepeatedMember.Text,
        Remedy = "Remove this one",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings) => Visit(spec.Document, findings);

    private static void Visit(SpecNode node, FindingList findings)
    {
        switch (node)
        {
            case SpecObject { Members: var members } parent:
                Compare(members, findings);
                for (var i = 0; i < members.Count; i++)
                {
                    Visit(members[i].Value, findings);
                }

                break;

            case SpecArray { Items: var items }:
                for (var i = 0; i < items.Count; i++)
                {
                    Visit(items[i], findings);
                }

                break;
        }
    }

    private static void Compare(IReadOnlyList<SpecMember> members, FindingList findings)
    {
        var later = members.Count > LargestToCompare ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = members.Count - 1; i >= 0; i--)
        {
            var isRepeated = later is not null ? !later.Add(members[i].Key) : StandsBehind(members, i);
            if (isRepeated)
            {
                findings.ReportKey(members[i], Repair.Remove(), members[i].Key);
            }
        }
    }

    private static bool StandsBehind(IReadOnlyList<SpecMember> members, int index)
    {
        for (var i = index + 1; i < members.Count; i++)
        {
            if (members[i].Key == members[index].Key)
            {
                return true;
            }
        }

        return false;
    }
}
