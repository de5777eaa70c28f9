using CellOs.GVisor.Model;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Json;

/// <summary>Small changes of a JSON text that leave it laid out as its author did.</summary>
internal static class JsonEdits
{
    public static string Quote(string text) => "\"" + JsonText.Escape(text) + "\"";

    /// <summary>A member as it is written in this text.</summary>
    public static string Member(JsonSource source, string key, string json) => Quote(key) + source.Colon + json;

    /// <summary>An object with one member, laid out as its neighbour in an array.</summary>
    public static string Object(JsonSource source, string member, SpecNode? neighbour = null)
    {
        if (neighbour is SpecObject && source.ChildrenOf(neighbour) is [var first, ..] children)
        {
            var whole = source.SpanOf(neighbour);
            var before = source.Text.ToString(TextSpan.FromBounds(whole.Start + 1, first.Span.Start));
            var after = source.Text.ToString(TextSpan.FromBounds(children[children.Count - 1].Span.End, whole.End - 1));
            return "{" + before + member + after + "}";
        }

        return "{" + source.Padding + member + source.Padding + "}";
    }

    /// <summary>Takes out a member or an item, and the comma that becomes one too many.</summary>
    public static TextChange Remove(JsonSource source, SpecNode node)
    {
        var container = node.Parent!;
        var children = source.ChildrenOf(container);
        var index = 0;
        while (!ReferenceEquals(children[index].Node, node))
        {
            index++;
        }

        var whole = source.SpanOf(container);
        var span = (index, children.Count) switch
        {
            _ when index + 1 < children.Count => TextSpan.FromBounds(children[index].Span.Start, children[index + 1].Span.Start),
            ( > 0, _) => TextSpan.FromBounds(children[index - 1].Span.End, children[index].Span.End),
            _ => TextSpan.FromBounds(whole.Start + 1, whole.End - 1),
        };
        return new TextChange(span, "");
    }

    /// <summary>Adds a member or an item behind the others.</summary>
    public static TextChange Append(JsonSource source, SpecNode container, string json)
    {
        var children = source.ChildrenOf(container);
        return children.Count == 0
            ? OnlyChild(source, container, json)
            : new TextChange(new TextSpan(children[children.Count - 1].Span.End, 0), Separator(source, container) + json);
    }

    /// <summary>Adds a member or an item before the others.</summary>
    public static TextChange Prepend(JsonSource source, SpecNode container, string json) =>
        source.ChildrenOf(container) is [var first, ..]
            ? new TextChange(new TextSpan(first.Span.Start, 0), json + Separator(source, container))
            : OnlyChild(source, container, json);

    /// <summary>What stands between two neighbours: a comma, and whatever puts the next where it is.</summary>
    public static string Separator(JsonSource source, SpecNode container)
    {
        var children = source.ChildrenOf(container);
        if (children.Count > 1)
        {
            return source.Text.ToString(TextSpan.FromBounds(children[children.Count - 2].Span.End, children[children.Count - 1].Span.Start));
        }

        var indentation = source.Text.ToString(TextSpan.FromBounds(source.SpanOf(container).Start + 1, children[0].Span.Start));
        return indentation.Contains('\n') ? "," + indentation : source.Comma;
    }

    private static TextChange OnlyChild(JsonSource source, SpecNode container, string json)
    {
        var whole = source.SpanOf(container);
        var padding = container is SpecObject ? source.Padding : "";
        return new TextChange(TextSpan.FromBounds(whole.Start + 1, whole.End - 1), padding + json + padding);
    }
}
