using System.Globalization;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>
/// Lowers the cell into its ExecutionCell document: the one that it is declared from, with what its attributes add, or one that says what its
/// attributes say. What the configuration says is taken from the finished one, so that the two cannot differ.
/// </summary>
internal static class ExecutionCellLowering
{
    public static SpecObject Lower(LoweringContext context, CellIdentity identity)
    {
        if (context.CellDocument is { } declared)
        {
            DocumentAgreement.Check(context, declared);
            EgressLowering.Check(context, declared);
            SecretLowering.CheckDocument(context, declared);
            if (declared.SecretRefs.Array is { } references)
            {
                SecretLowering.Bind(context, references);
            }

            Complete(context, declared.Node);
            return declared.Node;
        }

        var spec = new SpecObject(AttributeOrigin.TypeName).Add("id", new SpecString(identity.DocumentId, identity.Origin));
        var document = new SpecObject(AttributeOrigin.TypeName)
            .Add("apiVersion", new SpecString(ExecutionCell.CurrentApiVersion))
            .Add("kind", new SpecString(ExecutionCell.CurrentKind))
            .Add("spec", spec);
        var refs = new SpecArray();
        foreach (var secret in SecretLowering.References(context))
        {
            refs.Add(secret);
        }

        spec.Add("authority", new SpecObject().Add("secretRefs", refs))
            .Add("lifetime", new SpecObject(context.Single("Lifetime")?.Origin).Add(
                "ttlSeconds", LifetimeLowering.Stated(context) ?? new SpecNumber(LifetimeAttribute.DefaultTtlSeconds)));
        if (context.Document.ObjectAt("process") is { } process)
        {
            spec.Add("run", new SpecObject(process.Origin));
        }

        Complete(context, document);
        return document;
    }

    /// <summary>Adds what only the configuration and the attributes say.</summary>
    private static void Complete(LoweringContext context, SpecObject document)
    {
        if (document.ObjectAt("spec") is not { } spec)
        {
            return;
        }

        var statement = new DocumentStatement(context);
        if (context.CellDocument is not null && LifetimeLowering.Stated(context) is { } seconds)
        {
            statement.Say(spec, "lifetime", "ttlSeconds", seconds);
        }

        if (context.Document.ObjectAt("process") is { } process && ExecutionCellConfig.Section(spec, "run", process.Origin) is { } run)
        {
            ExecutionCellConfig.Raise(new OciConfig(context.Document), run);
            if (run.Lacks("secretDelivery"))
            {
                SecretLowering.CheckMixture(context);
                run.Set("secretDelivery", SecretLowering.DeliveryOf(context));
            }
        }

        LowerExports(context, spec, statement);
        statement.Say(spec, "policy", "packId", PolicyLowering.Stated(context));
        if (context.Single("Placement") is { } placement)
        {
            statement.Say(spec, "placement", "poolId", placement.TextNode("PoolId"));
            statement.Say(spec, "placement", "kubernetesNamespace", placement.TextNode("KubernetesNamespace"));
            statement.Say(spec, "placement", "queueName", placement.TextNode("QueueName"));
        }

        LowerCorrelation(context, spec, statement);
    }

    private static void LowerExports(LoweringContext context, SpecObject spec, DocumentStatement statement)
    {
        foreach (var use in context.All("Export"))
        {
            var name = use.TextNode("name") ?? new SpecString("", use.OriginOf("name"));
            var path = use.TextNode("path") ?? new SpecString("", use.OriginOf("path"));
            if (ExecutionCellConfig.Section(spec, "export", use.Origin) is not { } export)
            {
                return;
            }

            SpecObject? existing = null;
            foreach (var artifact in export.ObjectsAt("artifacts"))
            {
                existing ??= artifact.StringAt("name")?.Text == name.Text ? artifact : null;
            }

            if (existing is { Origin: AttributeOrigin })
            {
                context.Report(
                    ContradictoryAttributes.Rule, use.OriginOf("name"), $"The artifact '{name.Text}'", "another one of that name, over which it would be copied");
            }
            else if (existing is not null)
            {
                statement.Say(existing, "path", path);
            }
            else if (export.Lacks("artifacts") || export["artifacts"] is SpecArray)
            {
                Artifacts(export, use).Add(new SpecObject(use.Origin).Add("name", name).Add("path", path));
            }
        }
    }

    private static SpecArray Artifacts(SpecObject export, AttributeUse use)
    {
        if (export["artifacts"] is SpecArray artifacts)
        {
            return artifacts;
        }

        var created = new SpecArray(use.Origin);
        export.Set("artifacts", created);
        return created;
    }

    private static void LowerCorrelation(LoweringContext context, SpecObject spec, DocumentStatement statement)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (property, index, use) in context.OnProperties("Correlation"))
        {
            var kind = EnumLowering.Read<CellCorrelation>(context, use, "kind").ToString();
            var member = char.ToLower(kind[0], CultureInfo.InvariantCulture) + kind.Substring(1);
            if (!taken.Add(member))
            {
                context.Report(ContradictoryAttributes.Rule, use.Origin, $"The {kind} of '{property.Name}'", $"the {kind} of another property");
                continue;
            }

            var hole = context.HoleOf(
                property,
                index,
                static type => type is { Type: HoleType.String, Sequence: HoleSequence.None },
                "a correlation",
                "string");
            if (hole is not null)
            {
                context.AddHole(index, hole, "Correlation", member);
                statement.Say(spec, "correlation", member, new SpecString("", use.Origin, hole) { Presence = ArgumentLowering.PresenceOf(hole) });
            }
        }
    }
}
