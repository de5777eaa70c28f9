using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>No member is missing that a document cannot do without.</summary>
internal static class MissingMember
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7012",
        Severity = RuleSeverity.Error,
        Title = "Missing member",
        Message = "{0} has no '{1}'",
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Contract is not { } document)
        {
            return;
        }

        Demand(document, "apiVersion", "\"" + ExecutionCell.CurrentApiVersion + "\"", findings);
        Demand(document, "kind", spec.ExecutionCell is not null ? "\"" + ExecutionCell.CurrentKind + "\"" : "\"" + PolicyDocument.CurrentKind + "\"", findings);
        Demand(document, "spec", null, findings);
        if (spec.ExecutionCell is not null)
        {
            CheckCell(new ExecutionCell(document), findings);
        }
        else
        {
            var pack = document.ObjectAt("spec");
            Demand(pack, "id", null, findings);
            Demand(pack, "rules", "{}", findings);
        }
    }

    private static void CheckCell(ExecutionCell cell, FindingList findings)
    {
        Demand(cell.Spec, "id", null, findings);
        Demand(cell.Spec, "authority", "{}", findings);
        Demand(cell.Spec, "lifetime", null, findings);
        Demand(cell.Spec.ObjectAt("lifetime"), "ttlSeconds", null, findings);
        Demand(cell.Run, "argv", null, findings);
        Demand(cell.CpuMax, "quotaMicros", null, findings);
        foreach (var rule in cell.EgressRules)
        {
            Demand(rule, "host", null, findings);
        }

        foreach (var artifact in cell.Artifacts)
        {
            Demand(artifact, "name", null, findings);
            Demand(artifact, "path", null, findings);
        }
    }

    /// <param name="parent">The object that needs the member, if it is there.</param>
    /// <param name="key">The member.</param>
    /// <param name="json">Its only or harmless value; <see langword="null"/> where only a person can say.</param>
    /// <param name="findings">Collects.</param>
    private static void Demand(SpecObject? parent, string key, string? json, FindingList findings)
    {
        if (parent is not null && parent.Lacks(key))
        {
            findings.ReportMissing(
                parent,
                key,
                json is null || parent[key] is SpecNull ? null : Repair.AddMember(json),
                parent.Pointer.Length == 0 ? "The document" : $"'{parent.Pointer}'",
                key,
                json is null ? Meaning(key) : json);
        }
    }

    private static string Meaning(string key) => key switch
    {
        "spec" => "an object that says what is meant",
        "id" => "the name it goes by",
        "lifetime" or "ttlSeconds" => "how many seconds the cell may live",
        "argv" => "the program and its arguments",
        "quotaMicros" => "how many microseconds of each period the cell may compute",
        "host" => "the host that the cell may reach",
        "name" => "what the copy is to be called",
        _ => "the file to copy",
    };
}
