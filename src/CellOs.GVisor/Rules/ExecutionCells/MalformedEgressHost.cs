using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The host of an egress rule is the name or the address of one.</summary>
internal static class MalformedEgressHost
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7036",
        Severity = RuleSeverity.Error,
        Title = "Egress to what is no host",
        Message = "'{0}' is {1}, not the name or the address of a host",
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document)
        {
            return;
        }

        foreach (var rule in new ExecutionCell(document).EgressRules)
        {
            if (rule.StringAt("host") is { IsConstant: true } host && !EgressHost.IsValid(host.Text))
            {
                var (what, meant) = Fault(host.Text);
                findings.Report(
                    host, meant is null ? null : Repair.Replace(meant), Shown.Text(host.Text), what, meant is null ? "one host, as 'api.example.com'" : $"'{Shown.Text(meant)}'");
            }
        }
    }

    /// <summary>What it is instead, and what was meant if that is plain.</summary>
    private static (string What, string? Meant) Fault(string host)
    {
        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            var start = scheme + 3;
            var end = host.IndexOfAny(['/', '?', '#'], start);
            return ("a URL", ValidOrNone(end < 0 ? host.Substring(start) : host.Substring(start, end - start)));
        }

        if (host.Length > 0 && host[host.Length - 1] == '.')
        {
            return ("a name with a dot at its end", ValidOrNone(host.Substring(0, host.Length - 1)));
        }

        return host switch
        {
            "" => ("empty", null),
            _ when host.AsSpan().IndexOf('*') >= 0 => ("a pattern", null),
            _ when host.AsSpan().IndexOf('/') >= 0 => ("a path or a range of addresses", null),
            _ when host.IndexOf(':') is > 0 and var colon && EgressHost.IsValid(host.Substring(0, colon)) => ("a host with a port, which has a member of its own", null),
            _ => ("a text", ValidOrNone(host.Trim())),
        };
    }

    private static string? ValidOrNone(string host) => EgressHost.IsValid(host) ? host : null;
}
