using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES03: no more is reserved than may be used.</summary>
internal static class ReservationAboveLimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4103",
        Reference = "RES03",
        Severity = RuleSeverity.Warning,
        Title = "Memory reservation above the limit",
        Message = "The reservation {0} is above the memory limit {1} and never comes into play",
        Runsc = ResourceFacts.ReservationAboveLimit.Text,
        Remedy = "Lower the reservation to {1} or less, or raise the limit",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var memory = new OciResources(spec.Config.Linux.Resources).Memory;
        if (memory is { Reservation: { IsConstant: true } reservation, Limit: { IsConstant: true } limit } && limit.Value > 0 && reservation.Value > limit.Value)
        {
            findings.Report(reservation, Repair.ReplaceNumber(limit.Value), reservation.Text, limit.Text);
        }
    }
}
