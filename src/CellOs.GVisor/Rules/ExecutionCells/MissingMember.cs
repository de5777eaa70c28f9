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
        if (spec.Contract is { } document)
        {
            var search = new Search(findings, spec.ExecutionCell is not null);
            search.Look(document, spec.ContractSchema.Root);
            SchemaWalk.VisitValues(document, spec.ContractSchema, ref search);
        }
    }

    /// <summary>What to write: a value that is the only one or harmless, or in words what only a person can say.</summary>
    private static (string Words, string? Json) Remedy(string key, bool isCell) => key switch
    {
        "apiVersion" => Value($"\"{ExecutionCell.CurrentApiVersion}\""),
        "kind" => Value($"\"{(isCell ? ExecutionCell.CurrentKind : PolicyDocument.CurrentKind)}\""),
        "authority" or "rules" => Value("{}"),
        "spec" => ("an object that says what is meant", null),
        "id" => ("the name it goes by", null),
        "lifetime" or "ttlSeconds" => ("how many seconds the cell may live", null),
        "argv" => ("the program and its arguments", null),
        "quotaMicros" => ("how many microseconds of each period the cell may compute", null),
        "host" => ("the host that the cell may reach", null),
        "name" => ("what the copy is to be called", null),
        _ => ("the file to copy", null),
    };

    private static (string Words, string? Json) Value(string json) => (json, json);

    private readonly struct Search(FindingList findings, bool isCell) : ISchemaValueVisitor
    {
        public void Visit(SpecNode value, SchemaType type)
        {
            if (value is SpecObject node && type.Members is { } schema)
            {
                Look(node, schema);
            }
        }

        public void Look(SpecObject node, SchemaObject schema)
        {
            for (var i = 0; i < schema.Members.Count; i++)
            {
                var due = schema.Members[i];
                if (due.IsRequired && node.Lacks(due.Name))
                {
                    Report(node, schema, due.Name);
                }
            }
        }

        private void Report(SpecObject node, SchemaObject schema, string key)
        {
            var place = UnknownContractMember.Place(node);
            for (var i = 0; i < node.Members.Count; i++)
            {
                var member = node.Members[i];
                if (schema.Find(member.Key) is null && schema.Meant(member.Key) == key)
                {
                    findings.ReportKey(member, node[key] is null ? Repair.RenameMember(key) : null, place, key, $"it so, and not as '{Shown.Text(member.Key)}'");
                    return;
                }
            }

            var (words, json) = Remedy(key, isCell);
            findings.ReportMissing(node, key, json is null || node[key] is SpecNull ? null : Repair.AddMember(json), place, key, words);
        }
    }
}
