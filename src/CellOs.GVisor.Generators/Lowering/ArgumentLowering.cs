using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the program's arguments: the constants, then the properties in their order.</summary>
internal static class ArgumentLowering
{
    private const string Supported =
        "string, bool, a number, an enum, Guid, Uri, TimeSpan, DateTimeOffset, or a sequence of these";

    public static SpecArray Lower(LoweringContext context, AttributeUse process)
    {
        var arguments = new SpecArray(process.OriginOf("arguments"));
        foreach (var argument in process.TextNodes("arguments"))
        {
            arguments.Add(argument);
        }

        List<(DeclaredProperty Property, int Index, AttributeUse Attribute)> ordered = [.. InOrder(context)];
        foreach (var (property, index, attribute) in ordered)
        {
            if (FindRival(ordered, property, attribute) is { } rival)
            {
                var origin = attribute.Has("Order") ? attribute.OriginOf("Order") : attribute.Origin;
                context.Report(AmbiguousArgumentOrder.Rule, origin, property.Name, rival);
            }

            if (attribute.Name == "Option")
            {
                LowerOption(context, arguments, property, index, attribute);
            }
            else if (context.HoleOf(property, index, static _ => true, "an argument", Supported) is { } hole)
            {
                context.AddHole(index, hole, "Argument", "");
                arguments.Add(new SpecString("", attribute.Origin, hole) { Presence = PresenceOf(hole) });
            }
        }

        return arguments;
    }

    private static IEnumerable<(DeclaredProperty Property, int Index, AttributeUse Attribute)> InOrder(LoweringContext context) =>
        context.OnProperties("Argument").Concat(context.OnProperties("Option"))
            .OrderBy(static hole => OrderOf(hole.Attribute))
            .ThenBy(static hole => hole.Index);

    private static long OrderOf(AttributeUse attribute) => attribute.Integer("Order") ?? 0;

    /// <summary>A property that only the order of files puts before or behind this one.</summary>
    private static string? FindRival(
        List<(DeclaredProperty Property, int Index, AttributeUse Attribute)> all, DeclaredProperty property, AttributeUse attribute)
    {
        foreach (var other in all)
        {
            if (other.Property.Level == property.Level &&
                other.Property.File != property.File &&
                OrderOf(other.Attribute) == OrderOf(attribute))
            {
                return other.Property.Name;
            }
        }

        return null;
    }

    private static void LowerOption(
        LoweringContext context, SpecArray arguments, DeclaredProperty property, int index, AttributeUse attribute)
    {
        var name = attribute.Text("name") ?? "";
        if (name.Trim().Length == 0 || name[0] == '=' || name.Any(char.IsWhiteSpace))
        {
            context.Report(InvalidOptionName.Rule, attribute.OriginOf("name"), name);
        }

        if (context.HoleOf(property, index, static _ => true, "an option", Supported) is not { } hole)
        {
            return;
        }

        context.AddHole(index, hole, "Option", name);
        if (name.EndsWith("=", StringComparison.Ordinal))
        {
            arguments.Add(new SpecString(name, attribute.Origin, hole) { Presence = PresenceOf(hole) });
            return;
        }

        var isSwitch = hole is { Type: HoleType.Boolean, IsSequence: false };
        arguments.Add(new SpecString(name, attribute.Origin) { Presence = isSwitch || hole.IsSequence ? hole : PresenceOf(hole) });
        if (!isSwitch)
        {
            arguments.Add(new SpecString("", attribute.Origin, hole) { Presence = PresenceOf(hole) });
        }
    }

    /// <summary>A sequence brings its own number of arguments, a value that can be null its own presence.</summary>
    internal static Hole? PresenceOf(Hole hole) => hole.IsNullable || hole.IsSequence ? hole : null;
}
