using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES17: an RDMA entry limits handles or objects.</summary>
internal static class IncompleteRdma
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4117",
        Reference = "RES17",
        Severity = RuleSeverity.Error,
        Title = "RDMA limit is incomplete or out of range",
        Message = "The RDMA limit of '{0}' {1}",
        Runsc = ResourceFacts.Rdma.Text,
        Remedy = "Write 'hcaHandles', 'hcaObjects' or both, each from 0 to 4294967295",
        Check = Check,
        NoRepair = "how much the cell may use is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (new OciResources(spec.Config.Linux.Resources).Rdma is not { } rdma)
        {
            return;
        }

        for (var i = 0; i < rdma.Members.Count; i++)
        {
            var member = rdma.Members[i];
            if (member.Value is not SpecObject entry)
            {
                continue;
            }

            if (entry.Lacks("hcaHandles") && entry.Lacks("hcaObjects"))
            {
                findings.Report(entry, member.Key, "limits neither handles nor objects");
            }

            CheckNumber(entry, member.Key, "hcaHandles", findings);
            CheckNumber(entry, member.Key, "hcaObjects", findings);
        }
    }

    private static void CheckNumber(SpecObject entry, string device, string key, FindingList findings)
    {
        if (entry.NumberAt(key) is { } number && number.IsOutside(0, uint.MaxValue))
        {
            findings.Report(number, device, $"has the '{key}' {number.Text}");
        }
    }
}
