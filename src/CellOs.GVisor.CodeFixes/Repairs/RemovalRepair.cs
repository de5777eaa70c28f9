using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Takes out what a finding marks: an element, a named argument, or the attribute when nothing less makes sense.</summary>
internal static class RemovalRepair
{
    /// <param name="repair">The repair.</param>
    /// <param name="pointer">The JSON pointer of the finding.</param>
    /// <param name="node">What the finding marks.</param>
    /// <param name="model">The meaning of the source.</param>
    public static RepairPlan? Remove(Repair repair, string pointer, SyntaxNode node, SemanticModel model)
    {
        // A text that is shown at a whole attribute or array was not written there: it stands for another setting.
        var isSetting = repair.Original.Length > 0 &&
            node is (AttributeSyntax or CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax);
        return isSetting ? null
            : RawJson(node, model) is not { } raw ? Plan(node, model)
            : IsFor(raw, pointer, model) ? Of(raw)
            : repair.Original == "null" ? JsonRepairs.RemoveElement(repair, node)
            : null;
    }

    private static AttributeSyntax? RawJson(SyntaxNode node, SemanticModel model) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && model.GetTypeInfo(attribute).Type is { Name: nameof(ConfigJsonAttribute) }
            ? attribute
            : null;

    /// <summary>Whether a <c>[ConfigJson]</c> says this one thing; it may say much more than what is at fault.</summary>
    private static bool IsFor(AttributeSyntax attribute, string pointer, SemanticModel model)
    {
        var arguments = attribute.ArgumentList?.Arguments;
        var place = arguments?.FirstOrDefault(static argument => argument.NameColon is null or { Name.Identifier.ValueText: "jsonPointer" });
        if (place is null || model.GetConstantValue(place.Expression).Value is not string { Length: > 0 } written)
        {
            return false;
        }

        return written == pointer || written == JsonPointer.Parent(pointer) + "/-";
    }

    /// <summary>Takes out an attribute, and its brackets when nothing else is between them.</summary>
    public static RepairPlan WithoutAttribute(string title, AttributeSyntax attribute) => new(title, Without(attribute));

    private static RepairPlan? Plan(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case AttributeSyntax attribute:
                return Of(attribute);

            case ExpressionSyntax { Parent: AttributeArgumentSyntax { NameEquals: not null } named }:
                return new RepairPlan($"Remove '{named.NameEquals.Name}'", Without(named));

            case ExpressionSyntax { Parent: AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } argument } expression:
                return ParamsArray.LengthAround(argument, model) > 1
                    ? new RepairPlan($"Remove {expression}", Without(argument))
                    : Of(attribute);

            case ExpressionSyntax { Parent: InitializerExpressionSyntax { Expressions.Count: > 1 } array } expression:
                return ArrayLength.IsGiven(array) ? null : new RepairPlan($"Remove {expression}", Without(expression));

            case ExpressionSyntax { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: > 1 } } element } expression:
                return new RepairPlan($"Remove {expression}", Without(element));

            // The array is of no use without its only element, and new[] { } would not compile.
            case ExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: { } array } }:
                return Plan(array, model);

            case ExpressionSyntax { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } }:
                return Plan(collection, model);

            default:
                return null;
        }
    }

    private static RepairPlan Of(AttributeSyntax attribute) => WithoutAttribute($"Remove [{attribute.Name}]", attribute);

    /// <summary>In the text it can be told which comments belong to what goes and which to what stays.</summary>
    private static TextChange[] Without(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        return Whole(node) switch
        {
            AttributeListSyntax list => [new TextChange(Alone(text, list), "")],
            { Parent: AttributeListSyntax list } one => FromList(text, list.Attributes, (AttributeSyntax)one),
            { Parent: AttributeArgumentListSyntax list } one => FromList(text, list.Arguments, (AttributeArgumentSyntax)one),
            { Parent: InitializerExpressionSyntax list } one => FromList(text, list.Expressions, (ExpressionSyntax)one),
            { Parent: CollectionExpressionSyntax list } one => FromList(text, list.Elements, (CollectionElementSyntax)one),
            var other => [new TextChange(other.Span, "")],
        };
    }

    /// <summary>The brackets around the node too, when nothing else is between them.</summary>
    private static SyntaxNode Whole(SyntaxNode node) => node switch
    {
        AttributeSyntax { Parent: AttributeListSyntax { Attributes.Count: 1 } list } => list,
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Arguments.Count: 1 } list } => list,
        _ => node,
    };

    /// <summary>A list of attributes: with its lines if it has them for itself and for a comment behind it.</summary>
    private static TextSpan Alone(SourceText text, AttributeListSyntax list)
    {
        var start = text.Lines.GetLineFromPosition(list.SpanStart);
        if (IsBlank(text, start.Start, list.SpanStart))
        {
            var next = list.GetLastToken().GetNextToken();
            return HasLineBreak(text, list.Span.End, next.SpanStart)
                ? TextSpan.FromBounds(start.Start, text.Lines.GetLineFromPosition(list.Span.End).EndIncludingLineBreak)
                : TextSpan.FromBounds(list.SpanStart, next.SpanStart);
        }

        return TextSpan.FromBounds(BackOverBlanks(text, list.SpanStart), list.Span.End);
    }

    /// <summary>An element of a list, with the comma that becomes one too many.</summary>
    private static TextChange[] FromList<TNode>(SourceText text, SeparatedSyntaxList<TNode> list, TNode node)
        where TNode : SyntaxNode
    {
        var index = list.IndexOf(node);
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        var beginsLine = IsBlank(text, line.Start, node.SpanStart);
        if (index < list.SeparatorCount)
        {
            var comma = list.GetSeparator(index);
            var next = comma.GetNextToken();
            if (!HasLineBreak(text, comma.Span.End, next.SpanStart))
            {
                return [new(TextSpan.FromBounds(node.SpanStart, next.SpanStart), "")];
            }

            return beginsLine
                ? [new(TextSpan.FromBounds(line.Start, text.Lines.GetLineFromPosition(comma.Span.End).EndIncludingLineBreak), "")]
                : [new(TextSpan.FromBounds(index > 0 ? BackOverBlanks(text, node.SpanStart) : node.SpanStart, comma.Span.End), "")];
        }

        if (index == 0)
        {
            return [new(node.Span, "")];
        }

        var before = list.GetSeparator(index - 1);
        if (!beginsLine || IsBlank(text, before.Span.End, node.SpanStart))
        {
            return [new(TextSpan.FromBounds(before.SpanStart, node.Span.End), "")];
        }

        // A comment stands between the comma and the element: it belongs to what is before it.
        var after = node.GetLastToken().GetNextToken();
        var rest = HasLineBreak(text, node.Span.End, after.SpanStart)
            ? TextSpan.FromBounds(line.Start, text.Lines.GetLineFromPosition(node.Span.End).EndIncludingLineBreak)
            : TextSpan.FromBounds(node.SpanStart, after.SpanStart);
        return [new(before.Span, ""), new(rest, "")];
    }

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLineBreak(SourceText text, int start, int end) =>
        text.Lines.GetLineFromPosition(start).LineNumber != text.Lines.GetLineFromPosition(end).LineNumber;

    private static int BackOverBlanks(SourceText text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position;
    }
}
