using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Checks that the type and its properties can be a cell at all.</summary>
internal static class TypeLowering
{
    public static void Check(LoweringContext context)
    {
        var declaration = context.Declaration;
        var name = declaration.Type.Name;
        var origin = AttributeOrigin.TypeName;
        if (declaration.Flaws.HasFlag(TypeFlaws.NotPartial))
        {
            context.Report(TypeNotPartial.Rule, origin, Repair.MakePartial(), name);
        }

        if (declaration.Flaws.HasFlag(TypeFlaws.Generic))
        {
            context.Report(GenericCell.Rule, origin, name);
        }

        if (declaration.Flaws.HasFlag(TypeFlaws.FileLocal))
        {
            context.Report(FileLocalCell.Rule, origin, name);
        }

        if (declaration.Flaws.HasFlag(TypeFlaws.NotInstantiable))
        {
            context.Report(NotInstantiable.Rule, origin, name);
        }

        if (declaration.ReservedMember is { } member)
        {
            context.Report(ReservedMember.Rule, member == name ? origin : new MemberOrigin(member), name, member);
        }

        CheckProperties(context);
    }

    private static void CheckProperties(LoweringContext context)
    {
        var properties = context.Declaration.Properties;
        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i].Flaws.HasFlag(PropertyFlaws.NotReadable))
            {
                context.Report(UnreadableHole.Rule, AttributeOrigin.PropertyName(i), properties[i].Name);
            }

            if (properties[i].Flaws.HasFlag(PropertyFlaws.NoSetter))
            {
                context.Report(HoleWithoutSetter.Rule, AttributeOrigin.PropertyName(i), Repair.AddSetter(), properties[i].Name);
            }
        }
    }
}
