using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP09: the capabilities of a user other than root are ambient, or they do not outlive an execve(2).</summary>
internal static class CapabilityOfNonRootUser
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1109",
        Reference = "CAP09",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Capability of a user other than root is lost",
        Message = "'{0}' is granted to user {1}, who loses it when a program is executed",
        Runsc = CapabilityFacts.CapabilityOfNonRootUser.Text,
        Remedy = "Run the program as user 0 of the cell, or put the name into inheritable and ambient too, which runsc honours since release {2}",
        NoRepair = "whether the user or the sets should change is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var process = spec.Config.Process;
        if (process.User.Uid is not { IsConstant: true, Value: > 0 } uid)
        {
            return;
        }

        if (!Report(process.Capabilities.Effective))
        {
            Report(process.Capabilities.Permitted);
        }

        bool Report(StringItems set)
        {
            foreach (var name in set)
            {
                if (OciCapabilities.IsCertain(name) && process.Capabilities.Lacks("ambient", name.Text))
                {
                    // The first stands for all: they share one cause.
                    findings.Report(name, name.Text, uid.Value.ToString(CultureInfo.InvariantCulture), CapabilityFacts.Ambient.HonouredSince.ToString()!);
                    return true;
                }
            }

            return false;
        }
    }
}
