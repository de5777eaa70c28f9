using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC20: no string holds a NUL character.</summary>
internal static class NulCharacter
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1020",
        Reference = "PRC20",
        Severity = RuleSeverity.Error,
        Title = "NUL character",
        Message = "The {0} at {1} holds a NUL character, which ends a string for the kernel",
        Runsc = "runsc cuts an argument or a variable there without a word, and fails on a path",
        Remedy = "Remove the character",
        NoRepair = "Whether to drop the character or what follows it is not known.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings) => Check(spec.Document, findings);

    private static void Check(SpecNode node, FindingList findings)
    {
        switch (node)
        {
            case SpecString text when HasNul(text.Text):
                findings.Report(text, "string", Place(text));
                break;
            case SpecArray array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    Check(array.Items[i], findings);
                }

                break;
            case SpecObject members:
                for (var i = 0; i < members.Members.Count; i++)
                {
                    var member = members.Members[i];
                    if (HasNul(member.Key))
                    {
                        findings.ReportKey(member, null, "key", Place(member.Value));
                    }

                    Check(member.Value, findings);
                }

                break;
        }
    }

    private static bool HasNul(string text) => text.AsSpan().IndexOf('\0') >= 0;

    private static string Place(SpecNode node) => node.Pointer.Replace("\0", "\\0");
}
