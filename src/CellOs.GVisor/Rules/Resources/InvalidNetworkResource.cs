using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES22: a class is a number of 32 bits, and a priority has an interface and a number.</summary>
internal static class InvalidNetworkResource
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4122",
        Reference = "RES22",
        Severity = RuleSeverity.Error,
        Title = "Network limit is incomplete or out of range",
        Message = "{0} {1}",
        Runsc = ResourceFacts.Network.Text,
        Remedy = "Write {2}",
        Check = Check,
        NoRepair = "which class or priority is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (new OciResources(spec.Config.Linux.Resources).Network is not { } network)
        {
            return;
        }

        if (network.NumberAt("classID") is { } id && id.IsOutside(0, uint.MaxValue))
        {
            findings.Report(id, network.Pointer, $"has the class {id.Text}", Range);
        }

        foreach (var entry in network.ObjectsAt("priorities"))
        {
            if (entry.Lacks("name") || entry.StringAt("name") is { IsEmpty: true })
            {
                findings.ReportMissing(entry, "name", entry.Pointer, "has no 'name'", "the name of an interface, such as 'eth0'");
            }

            if (entry.Lacks("priority"))
            {
                findings.ReportMissing(entry, "priority", entry.Pointer, "has no 'priority'", Range);
            }
            else if (entry.NumberAt("priority") is { } priority && priority.IsOutside(0, uint.MaxValue))
            {
                findings.Report(priority, entry.Pointer, $"has the priority {priority.Text}", Range);
            }
        }
    }

    private const string Range = "a number from 0 to 4294967295";
}
