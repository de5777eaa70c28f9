using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS21: a host name has at most 64 bytes.</summary>
internal static class TooLongHostname
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2021",
        Reference = "NS21",
        Severity = RuleSeverity.Error,
        Title = "Hostname or domainname is too long",
        Message = "The {0} has {1} bytes, and the kernel takes 64",
        Runsc = NamespaceFacts.TooLongHostname.Text,
        Remedy = "Shorten it",
        NoRepair = "which part can go is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check(spec.Config.Hostname, "hostname", findings);
        Check(spec.Config.Domainname, "domainname", findings);
    }

    private static void Check(SpecString? name, string member, FindingList findings)
    {
        if (name is { IsConstant: true } && HostName.LengthOf(name.Text) is > HostName.MaximumLength and var length)
        {
            findings.Report(name, member, length.ToString(CultureInfo.InvariantCulture));
        }
    }
}
