using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Document;

/// <summary>Goes through a whole tree for keys that stand more than once in an object.</summary>
internal static class RepeatedKeys
{
    /// <summary>Beyond this many members a table is worth its allocation: comparing each with each takes too long.</summary>
    private const int LargestToCompare = 128;

    /// <summary>Reports each that is overridden further down, by its key.</summary>
    public static void Report(SpecNode node, Repair removal, FindingList findings)
    {
        switch (node)
        {
            case SpecObject { Members: var members }:
                Compare(members, removal, findings);
                for (var i = 0; i < members.Count; i++)
                {
                    Report(members[i].Value, removal, findings);
                }

                break;

            case SpecArray { Items: var items }:
                for (var i = 0; i < items.Count; i++)
                {
                    Report(items[i], removal, findings);
                }

                break;
        }
    }

    private static void Compare(IReadOnlyList<SpecMember> members, Repair removal, FindingList findings)
    {
        var later = members.Count > LargestToCompare ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = members.Count - 1; i >= 0; i--)
        {
            var isRepeated = later is not null ? !later.Add(members[i].Key) : StandsBehind(members, i);
            if (isRepeated)
            {
                findings.ReportKey(members[i], removal, Shown.Text(members[i].Key));
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
