using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC25: an SELinux label has the form user:role:type, with or without a level.</summary>
internal static class LabelShape
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1025",
        Reference = "PRC25",
        Severity = RuleSeverity.Warning,
        Title = "Malformed SELinux label",
        Message = "The SELinux label '{0}' is not of the form user:role:type or user:role:type:level",
        Runsc = ProcessFacts.LabelShape.Text,
        Remedy = "Write a full label, such as system_u:object_r:container_file_t:s0",
        NoRepair = "Which label was meant is not known.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check(spec.Config.Process.SelinuxLabel, findings);
        Check(spec.Config.Linux.MountLabel, findings);
    }

    private static void Check(SpecString? label, FindingList findings)
    {
        if (label is { IsConstant: true, IsEmpty: false } && !IsLabel(label.Text))
        {
            findings.Report(label, label.Text);
        }
    }

    /// <summary>Three words and perhaps a level, which may hold colons of its own.</summary>
    private static bool IsLabel(string text)
    {
        var colons = 0;
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return false;
            }

            if (c != ':')
            {
                length++;
            }
            else if (length == 0)
            {
                return false;
            }
            else
            {
                colons++;
                length = 0;
            }
        }

        return colons >= 2 && length > 0;
    }
}
