using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS03: the path of a namespace is absolute.</summary>
internal static class RelativeNamespacePath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2003",
        Reference = "NS03",
        Severity = RuleSeverity.Error,
        Title = "Path of a namespace is not absolute",
        Message = "The path '{0}' of a namespace is relative, which the OCI specification forbids",
        Runsc = NamespaceFacts.RelativeNamespacePath.Text,
        Remedy = "Write the absolute path, such as '/var/run/netns/NAME'",
        NoRepair = "the directory it was meant to be in is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var entry in spec.Config.Linux.Namespaces)
        {
            if (new OciNamespace(entry).Path is { IsConstant: true, Text: { Length: > 0 } text } path && text[0] != '/')
            {
                findings.Report(path, text);
            }
        }
    }
}
