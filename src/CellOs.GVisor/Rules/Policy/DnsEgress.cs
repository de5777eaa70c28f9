using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>Which egress rules may let a cell ask a name server: those for the ports of DNS, and those for every port.</summary>
internal static class DnsEgress
{
    private const int Plain = 53;
    private const int OverTls = 853;

    /// <summary>Whether it is certain that the rule lets DNS through. A port that is filled in at run time is looked at then.</summary>
    public static bool Is(SpecObject rule) => rule.NumberAt("port") is { } port
        ? port.IsWithin(Plain, Plain) || port.IsWithin(OverTls, OverTls)
        : rule.Lacks("port");
}
