using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers who the cell is: its id, and the names that it has inside.</summary>
internal static class IdentityLowering
{
    /// <summary>The name in the cell of one whose id has its own finding, which would only have another as the host name that it becomes.</summary>
    private const string NamelessHost = "cell";

    /// <summary>The cell's id; empty where the document that should have it has none.</summary>
    public static CellIdentity Lower(LoweringContext context)
    {
        if (context.Single("Cell") is { } cell)
        {
            var id = cell.Text("id") ?? "";
            if (!CellId.IsValid(id))
            {
                context.ReportText(InvalidCellId.Rule, cell.OriginOf("id"), id, Repaired(id));
            }

            return new CellIdentity(id, id, cell.OriginOf("id"));
        }

        return context.CellDocument?.Id is { Text.Length: > 0 } named
            ? new CellIdentity(CellId.Of(named.Text), named.Text, named.Origin)
            : new CellIdentity("", "", null);
    }

    /// <summary>Adds the names that the cell has inside.</summary>
    public static void LowerNames(LoweringContext context, CellIdentity identity)
    {
        var definition = context.Definition;
        if (definition?.TextNode("Hostname") is { } hostname)
        {
            context.Document.Add("hostname", hostname);
        }
        else if (!NamespaceLowering.SharesWithHost(context, LinuxNamespace.Uts) && FileLowering.LeavesHostnameOpen(context))
        {
            context.Document.Add("hostname", new SpecString(CellId.IsValid(identity.Id) ? identity.Id : NamelessHost, identity.Origin));
        }

        if (definition?.TextNode("Domainname") is { } domainname)
        {
            context.Document.Add("domainname", domainname);
        }
    }

    private static Repair? Repaired(string id)
    {
        var letters = id.ToLowerInvariant().Select(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '-');
        var repaired = string.Concat(letters).Trim('-');
        repaired = repaired.Length > CellId.MaximumLength ? repaired.Substring(0, CellId.MaximumLength).Trim('-') : repaired;
        return CellId.IsValid(repaired) ? Repair.Replace(repaired) : null;
    }
}

/// <summary>Who a cell is.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="DocumentId">The id in its ExecutionCell document, whose grammar is wider.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record CellIdentity(string Id, string DocumentId, Origin? Origin);
