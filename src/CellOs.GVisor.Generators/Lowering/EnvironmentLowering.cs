using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the program's environment.</summary>
internal static class EnvironmentLowering
{
    public static SpecArray Lower(LoweringContext context)
    {
        var environment = new SpecArray();
        foreach (var use in context.All("EnvironmentVariable"))
        {
            var name = use.Text("name") ?? "";
            if (use.Has("value"))
            {
                CheckName(context, use, "name", name);
            }

            // Without a value the entry has no '=', which is a finding of its own.
            environment.Add(use.Has("value")
                ? new SpecString(name + "=" + use.Text("value"), use.OriginOf("name"))
                : new SpecString(name, use.OriginOf("name")));
        }

        foreach (var (property, index, use) in context.OnProperties("EnvironmentVariable"))
        {
            var name = use.Text("name") ?? "";
            CheckName(context, use, "name", name);
            if (use.Has("value"))
            {
                context.Report(
                    ContradictoryAttributes.Rule, use.OriginOf("value"), $"The constant value of '{name}'", $"the value of the property '{property.Name}'");
            }

            var hole = context.HoleOf(
                property,
                index,
                static type => type.Sequence == HoleSequence.None,
                "an environment variable",
                "string, bool, a number, an enum, Guid, Uri, TimeSpan or DateTimeOffset");
            if (hole is not null)
            {
                context.AddHole(index, hole, "EnvironmentVariable", name);
                environment.Add(new SpecString(name + "=", use.OriginOf("name"), hole) { Presence = ArgumentLowering.PresenceOf(hole) });
            }
        }

        foreach (var variable in SecretLowering.Variables(context))
        {
            environment.Add(variable);
        }

        return environment;
    }

    internal static void CheckName(LoweringContext context, AttributeUse use, string argument, string name)
    {
        if (name.IndexOf('=') is >= 0 and var end)
        {
            context.Report(InvalidVariableName.Rule, use.OriginOf(argument), name.Substring(0, end));
        }
    }
}
