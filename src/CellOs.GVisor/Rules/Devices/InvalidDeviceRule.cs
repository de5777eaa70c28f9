using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV08: a device rule says whether it allows, of which type, and what may be done.</summary>
internal static class InvalidDeviceRule
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4008",
        Reference = "DEV08",
        Severity = RuleSeverity.Error,
        Title = "Device rule is incomplete or unreadable",
        Message = "The device rule {0} {1}",
        Runsc = DeviceFacts.Rules.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in new OciResources(spec.Config.Linux.Resources).Devices)
        {
            var rule = new OciDeviceRule(node);
            if (node.Lacks("allow"))
            {
                findings.ReportMissing(node, "allow", node.Pointer, "does not say whether it allows or denies", "'allow', which is true or false");
            }

            if (rule.Type is { IsConstant: true } type && type.Text is not ("a" or "b" or "c"))
            {
                var meant = type.Text is "A" or "B" or "C" ? type.Text.ToLowerInvariant() : type.Text is "u" ? "c" : null;
                findings.Report(
                    type,
                    meant is null ? null : Repair.Replace(meant),
                    node.Pointer,
                    $"is for devices of the type '{type.Text}'",
                    meant is null ? "'a' for all, 'b' for block devices or 'c' for character devices" : $"'{meant}'");
            }

            CheckAccess(rule, findings);
        }
    }

    private static void CheckAccess(OciDeviceRule rule, FindingList findings)
    {
        if (rule.Node.Lacks("access"))
        {
            findings.ReportMissing(rule.Node, "access", rule.Node.Pointer, "does not say which access it is about", Known);
        }
        else if (rule.Access is { IsConstant: true } access && !IsAccess(access.Text))
        {
            var lower = access.Text.ToLowerInvariant();
            findings.Report(
                access,
                IsAccess(lower) ? Repair.Replace(lower) : null,
                rule.Node.Pointer,
                access.Text.Length == 0 ? "is about no access at all" : $"is about the access '{access.Text}'",
                IsAccess(lower) ? $"'{lower}'" : Known);
        }
    }

    private static bool IsAccess(string access)
    {
        foreach (var letter in access)
        {
            if (letter is not ('r' or 'w' or 'm'))
            {
                return false;
            }
        }

        return access.Length > 0;
    }

    private const string Known = "letters out of 'r' for reading, 'w' for writing and 'm' for making nodes";
}
