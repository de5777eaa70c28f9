using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the secrets: each is a read-only bind mount of a file that the launcher makes, or, if that is asked for, an entry of the environment.</summary>
internal static class SecretLowering
{
    private const string Name = "Secret";

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
