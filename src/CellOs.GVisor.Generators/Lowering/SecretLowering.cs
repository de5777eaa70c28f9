using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the secrets: each is a read-only bind mount of a file that the launcher makes, or, if that is asked for, an entry of the environment.</summary>
internal static class SecretLowering
{
    private const string Name = "Secret";

    /// <summary>What a document calls delivery in the environment.</summary>
    private const string InEnvironment = "env";

    /// <summary>What a document calls delivery while the program runs, and not in the environment: by a file that the launcher keeps.</summary>
    private const string Broker = "runtimeBroker";

    private const string LeasedBroker = "runtimeLeasedBroker";

    /// <summary>Checks that each has one place, and shows in no other.</summary>
    public static void Check(LoweringContext context)
    {
        foreach (var (property, _, use) in context.OnProperties(Name))
        {
            if (use.Text("path") is null && use.Text("EnvironmentVariable") is null)
            {
                context.Report(SecretWithoutPlace.Rule, use.Origin, property.Name);
            }
            else if (use.Text("path") is not null && use.Has("EnvironmentVariable"))
            {
                context.Report(
                    ContradictoryAttributes.Rule, use.OriginOf("EnvironmentVariable"), $"The variable for the secret '{property.Name}'", $"the file '{use.Text("path")}'");
            }

            if (property.IsPrinted && property.SecretType?.Type is HoleType.String)
            {
                context.Report(PrintedSecret.Rule, use.Origin, property.Name, context.Declaration.Type.Name);
            }

            CheckOthers(context, property, use);
        }
    }

    /// <summary>What the ExecutionCell document of a cell calls its secrets: each is there when its value is.</summary>
    public static IEnumerable<SpecString> References(LoweringContext context)
    {
        foreach (var (property, _, use) in context.OnProperties(Name))
        {
            yield return new SpecString(AliasOf(property, use), use.Has("Alias") ? use.OriginOf("Alias") : use.Origin) { Presence = PresenceOf(context, property) };
        }
    }

    /// <summary>How the document says that the program gets its secrets. Of two ways it can only say one; the broker then, which shows none to the environment.</summary>
    public static SpecString DeliveryOf(LoweringContext context)
    {
        SpecString? inEnvironment = null;
        foreach (var (_, _, use) in context.OnProperties(Name))
        {
            if (IsFile(use))
            {
                return new SpecString(Broker, use.Origin);
            }

            inEnvironment ??= new SpecString(InEnvironment, use.OriginOf("EnvironmentVariable"));
        }

        // Where nothing is delivered, what promises most is true, and satisfies every policy.
        return inEnvironment ?? new SpecString(Broker);
    }

    /// <summary>Holds the secrets of the type against those of the document that it is declared from.</summary>
    public static void CheckDocument(LoweringContext context, ExecutionCell declared)
    {
        var file = FileLowering.NameOf(context.Declaration) ?? "";
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (property, _, use) in context.OnProperties(Name))
        {
            var alias = AliasOf(property, use);
            aliases.Add(alias);
            if (!declared.SecretRefs.Contains(alias))
            {
                context.Report(SecretOutsideDocument.Rule, use.Has("Alias") ? use.OriginOf("Alias") : use.Origin, property.Name, alias, file);
            }

            CheckDelivery(context, property, use, declared.SecretDelivery, file);
        }

        foreach (var reference in declared.SecretRefs)
        {
            if (!aliases.Contains(reference.Text))
            {
                context.Report(SecretWithoutProperty.Rule, reference.Origin!, reference.Text);
            }
        }
    }

    /// <summary>Lets each of a document's references come and go with the value of its property.</summary>
    public static void Bind(LoweringContext context, SpecArray references)
    {
        foreach (var (property, _, use) in context.OnProperties(Name))
        {
            var alias = AliasOf(property, use);
            for (var i = 0; PresenceOf(context, property) is { } hole && i < references.Items.Count; i++)
            {
                if (references.Items[i] is SpecString reference && reference.Is(alias))
                {
                    references.Set(i, new SpecString(alias, reference.Origin) { Presence = hole });
                }
            }
        }
    }

    /// <summary>Tells where secrets are delivered in both ways, of which a document can only say one.</summary>
    public static void CheckMixture(LoweringContext context)
    {
        string? inFile = null;
        foreach (var (property, _, use) in context.OnProperties(Name))
        {
            inFile ??= IsFile(use) ? property.Name : null;
        }

        foreach (var (property, _, use) in context.OnProperties(Name))
        {
            if (inFile is not null && !IsFile(use))
            {
                context.Report(SecretsDeliveredTwoWays.Rule, use.OriginOf("EnvironmentVariable"), property.Name, inFile);
            }
        }
    }

    private static string AliasOf(DeclaredProperty property, AttributeUse use) =>
        use.Text("Alias") ?? (IsFile(use) ? null : use.Text("EnvironmentVariable")) ?? property.Name;

    private static bool IsFile(AttributeUse use) => use.Text("path") is not null || use.Text("EnvironmentVariable") is null;

    private static Hole? PresenceOf(LoweringContext context, DeclaredProperty property)
    {
        foreach (var use in context.Holes)
        {
            if (use.Hole.IsSecret && use.Hole.Name == property.Name)
            {
                return ArgumentLowering.PresenceOf(use.Hole);
            }
        }

        return null;
    }

    private static void CheckDelivery(LoweringContext context, DeclaredProperty property, AttributeUse use, SpecString? delivery, string file)
    {
        // A lease ends with the run at the latest, when the file is wiped. What is no way of delivery has its own finding.
        var isFile = IsFile(use);
        if (delivery is not null && (isFile ? delivery.Text is InEnvironment : delivery.Text is Broker or LeasedBroker))
        {
            context.Report(
                SecretDeliveredOtherwise.Rule,
                use.Has("EnvironmentVariable") ? use.OriginOf("EnvironmentVariable") : use.Origin,
                property.Name,
                isFile ? "in a file" : "in the environment",
                file,
                delivery.Text,
                isFile ? Broker : InEnvironment);
        }
    }

    /// <summary>The mounts of the files.</summary>
    public static IEnumerable<SpecObject> Files(LoweringContext context)
    {
        foreach (var (property, index, use) in context.OnProperties(Name))
        {
            if (use.TextNode("path") is not { } path)
            {
                continue;
            }

            if (HoleOf(context, property, index, isText: false) is not { } hole)
            {
                continue;
            }

            context.AddHole(index, hole, "Secret", path.Text);

            // Not nosuid and nodev, which runsc has no use for on such a mount: the file that the launcher makes is neither a program of another user nor a device.
            yield return new SpecObject(use.Origin) { Presence = ArgumentLowering.PresenceOf(hole) }
                .Add("destination", path)
                .Add("type", new SpecString("bind"))
                .Add("source", new SpecString("", use.Origin, hole))
                .Add("options", new SpecArray().Add(new SpecString("bind")).Add(new SpecString("ro")).Add(new SpecString("noexec")));
        }
    }

    /// <summary>The entries of the environment.</summary>
    public static IEnumerable<SpecString> Variables(LoweringContext context)
    {
        foreach (var (property, index, use) in context.OnProperties(Name))
        {
            if (use.Text("path") is not null || use.Text("EnvironmentVariable") is not { } name)
            {
                continue;
            }

            EnvironmentLowering.CheckName(context, use, "EnvironmentVariable", name);
            if (HoleOf(context, property, index, isText: true) is { } hole)
            {
                context.AddHole(index, hole, "SecretEnvironmentVariable", name);
                yield return new SpecString(name + "=", use.OriginOf("EnvironmentVariable"), hole) { Presence = ArgumentLowering.PresenceOf(hole) };
            }
        }
    }

    /// <summary>What else the property is used for would show the secret there.</summary>
    private static void CheckOthers(LoweringContext context, DeclaredProperty property, AttributeUse secret)
    {
        foreach (var other in property.Attributes)
        {
            if (other.Name != Name)
            {
                context.Report(
                    ContradictoryAttributes.Rule, secret.Origin, $"That '{property.Name}' is secret", $"[{other.Name}], which would show it elsewhere");
            }
        }
    }

    private static Hole? HoleOf(LoweringContext context, DeclaredProperty property, int index, bool isText)
    {
        if (property.SecretType is not { } type || (isText && type.Type is not HoleType.String))
        {
            context.Report(
                UnsupportedHoleType.Rule,
                AttributeOrigin.PropertyName(index),
                property.Name,
                property.TypeName,
                isText ? "a secret in the environment" : "a secret",
                isText ? "string" : "string, byte[] or ReadOnlyMemory<byte>");
            return null;
        }

        return new Hole(property.Name, type.Type, type.IsNullable) { IsSecret = true };
    }
}
