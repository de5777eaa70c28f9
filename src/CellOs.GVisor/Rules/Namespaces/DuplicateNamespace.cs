using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS02: each type of namespace is listed once.</summary>
internal static class DuplicateNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2002",
        Reference = "NS02",
        Severity = RuleSeverity.Error,
        Title = "Namespace is listed twice",
        Message = "The namespace '{0}' is listed twice, which the OCI specification forbids",
        Runsc = NamespaceFacts.DuplicateNamespace.Text,
        Remedy = "Remove one",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var namespaces = spec.Config.Linux.Namespaces;
        foreach (var entry in namespaces)
        {
            if (new OciNamespace(entry).Type is not { IsConstant: true } type)
            {
                continue;
            }

            foreach (var earlier in namespaces)
            {
                if (ReferenceEquals(earlier, entry))
                {
                    break;
                }

                if (new OciNamespace(earlier).Type?.Is(type.Text) == true)
                {
                    findings.Report(entry, Repair.Remove(), type.Text);
                    break;
                }
            }
        }
    }
}
