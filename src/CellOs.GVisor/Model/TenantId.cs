namespace CellOs.GVisor.Model;

/// <summary>The id of a tenant, which becomes part of the subjects that events are published under.</summary>
internal static class TenantId
{
    /// <summary>The position of the first character that NATS keeps for itself in a subject, or that no text should have; -1 when there is none.</summary>
    public static int IndexOfReserved(string tenant)
    {
        for (var i = 0; i < tenant.Length; i++)
        {
            if (tenant[i] is '.' or '*' or '>' || char.IsWhiteSpace(tenant[i]) || char.IsControl(tenant[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
