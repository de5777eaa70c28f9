using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>A tenant's id can be part of the subject that events are published under.</summary>
internal static class ReservedTenantCharacter
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7038",
        Severity = RuleSeverity.Error,
        Title = "Tenant's id that events cannot carry",
        Message = "The tenant's id '{0}' {1}",
        Remedy = "Leave out '.', '*', '>' and white space, which NATS keeps for itself in the subjects of events",
        NoRepair = "which tenant is meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is { } document && new ExecutionCell(document).TenantId is { IsConstant: true } tenant)
        {
            if (tenant.IsEmpty)
            {
                findings.Report(tenant, "", "is empty");
            }
            else if (TenantId.IndexOfReserved(tenant.Text) >= 0)
            {
                findings.Report(tenant, Shown.Text(tenant.Text), "holds a character that is reserved");
            }
        }
    }
}
