using CellOs.GVisor.Rules;
using CellOs.GVisor.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Repairs that add to the cell's attributes.</summary>
internal static class AttributeRepairs
{
    public static RepairPlan? AddCapability(Repair repair, SyntaxNode node, SemanticModel model)
    {
        var parts = repair.Value.Split(':');
        if (parts is not [{ Length: > 0 } set, var name] ||
            !CapabilityNames.TryGet(name, out var capability) ||
            CellPart.Of(node, model) is not { } cell ||
            cell.IsOverlaid("/process/capabilities/" + set))
        {
            return null;
        }

        var sets = char.ToUpperInvariant(set[0]) + set.Substring(1);
        return cell.Add(
            $"{cell.Name("Capabilities")}({cell.Name(nameof(LinuxCapability))}.{capability}, Sets = {cell.Name(nameof(CapabilitySets))}.{sets})");
    }

    public static RepairPlan? AddMountOption(Repair repair, SyntaxNode node, SemanticModel model)
    {
        // A mount may stand in an attribute that has no options, as raw JSON.
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute ||
            model.GetTypeInfo(attribute).Type?.GetMembers("Options").Length is not > 0)
        {
            return null;
        }

        var option = LiteralRepairs.Quote(repair.Value);
        var title = $"Add the option '{repair.Value}'";
        var options = attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Options");
        return options?.Expression switch
        {
            null => AddArgument(title, attribute, $"Options = new[] {{ {option} }}"),
            ImplicitArrayCreationExpressionSyntax { Initializer: var array } => AddElement(title, array.Expressions, array.OpenBraceToken, option),
            ArrayCreationExpressionSyntax { Initializer: { } array } when !ArrayLength.IsGiven(array) => AddElement(title, array.Expressions, array.OpenBraceToken, option),
            CollectionExpressionSyntax array => AddElement(title, array.Elements, array.OpenBracketToken, option),
            _ => null,
        };
    }

    public static RepairPlan? AddValue(Repair repair, SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList.Arguments: [var name] }
            ? new RepairPlan("Give it a value", RepairPlan.Insert(name.Span.End, ", " + LiteralRepairs.Quote(repair.Value)))
            : null;

    private static RepairPlan AddArgument(string title, AttributeSyntax attribute, string argument) => attribute.ArgumentList switch
    {
        null => new RepairPlan(title, RepairPlan.Insert(attribute.Span.End, $"({argument})")),
        { Arguments: [] } list => new RepairPlan(title, RepairPlan.Insert(list.OpenParenToken.Span.End, argument)),
        { Arguments: [.., var last] } => new RepairPlan(title, RepairPlan.Insert(last.Span.End, ", " + argument)),
    };

    private static RepairPlan AddElement<TNode>(string title, SeparatedSyntaxList<TNode> elements, SyntaxToken open, string element)
        where TNode : SyntaxNode =>
        new(title, elements.Count == 0
            ? RepairPlan.Insert(open.Span.End, element)
            : RepairPlan.Insert(elements[elements.Count - 1].Span.End, ", " + element));
}
