using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Process;

/// <summary>Goes through every string and every key of a document.</summary>
internal static class EveryText
{
    /// <summary>Reports what is at fault as a string or a key at its pointer; what it holds may be secret, so it is not shown.</summary>
    public static void Report(SpecNode node, FindingList findings, Func<string, bool> isAtFault)
    {
        switch (node)
        {
            case SpecString text when isAtFault(text.Text):
                findings.Report(text, "string", Place(text));
                break;
            case SpecArray array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    Report(array.Items[i], findings, isAtFault);
                }

                break;
            case SpecObject members:
                for (var i = 0; i < members.Members.Count; i++)
                {
                    var member = members.Members[i];
                    if (isAtFault(member.Key))
                    {
                        findings.ReportKey(member, null, "key", Place(member.Value));
                    }

                    Report(member.Value, findings, isAtFault);
                }

                break;
        }
    }

    private static string Place(SpecNode node) => JsonText.Escape(node.Pointer);
}
