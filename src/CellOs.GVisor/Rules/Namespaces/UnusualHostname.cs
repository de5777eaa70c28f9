using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS21: a host name is made of letters, digits, hyphens and dots.</summary>
internal static class UnusualHostname
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2031",
        Reference = "NS21",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Hostname or domainname has unusual characters",
        Message = "The {0} '{1}' is no host name that other programs understand",
        Runsc = NamespaceFacts.UnusualHostname.Text,
        Remedy = "Write letters, digits and hyphens, in parts separated by dots",
        NoRepair = "which name was meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check(spec.Config.Hostname, "hostname", findings);
        Check(spec.Config.Domainname, "domainname", findings);
    }

    private static void Check(SpecString? name, string member, FindingList findings)
    {
        // One that is too long is a finding of its own.
        if (name is { IsConstant: true, IsEmpty: false } && !HostName.IsWellFormed(name.Text) && HostName.LengthOf(name.Text) <= HostName.MaximumLength)
        {
            findings.Report(name, member, name.Text);
        }
    }
}
