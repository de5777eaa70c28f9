using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Model;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Json;

/// <summary>A configuration with its text: where each node stands, and how its author lays JSON out.</summary>
internal sealed class JsonSource
{
    private readonly FileText _positions;

    private JsonSource(SourceText text, FileText positions, SpecObject document)
    {
        Text = text;
        Document = document;
        _positions = positions;
        Colon = IsCompact ? ":" : ": ";
        Comma = IsCompact ? "," : ", ";
        Padding = IsCompact ? "" : " ";
    }

    public SourceText Text { get; }

    public SpecObject Document { get; }

    /// <summary>What stands between a key and its value.</summary>
    public string Colon { get; }

    /// <summary>What stands between two values on a line.</summary>
    public string Comma { get; }

    /// <summary>What stands inside the braces of an object on a line.</summary>
    public string Padding { get; }

    private bool IsCompact => Document.Members is [var first, ..] &&
        !char.IsWhiteSpace(Text[Math.Max(SpanOf(first.Value).Start - 1, 0)]);

    /// <returns><see langword="null"/> for a text that is no configuration.</returns>
    public static JsonSource? Read(SourceText text)
    {
        var positions = new FileText("", text);
        return JudgedDocument.Read(positions.Utf8, out _) is { } document ? new JsonSource(text, positions, document) : null;
    }

    public TextSpan SpanOf(SpecNode node) => _positions.SpanOf((TextOrigin)node.Origin!);

    public TextSpan KeySpanOf(in SpecMember member) => _positions.SpanOf((TextOrigin)member.KeyOrigin!);

    /// <summary>The children of an object or array, an object's with their keys.</summary>
    public IReadOnlyList<(SpecNode Node, TextSpan Span)> ChildrenOf(SpecNode container) => container switch
    {
        SpecObject members => [.. members.Members.Select(member =>
            (member.Value, TextSpan.FromBounds(KeySpanOf(member).Start, SpanOf(member.Value).End)))],
        SpecArray array => [.. array.Items.Select(item => (item, SpanOf(item)))],
        _ => [],
    };

    /// <summary>The node that begins at a place, or whose key does.</summary>
    public (SpecNode? Node, bool IsKey) Find(int start) => Find(Document, start);

    private (SpecNode? Node, bool IsKey) Find(SpecNode node, int start)
    {
        if (SpanOf(node).Start == start)
        {
            return (node, false);
        }

        foreach (var (child, span) in ChildrenOf(node))
        {
            if (span.Start == start && node is SpecObject)
            {
                return (child, true);
            }

            if (start >= span.Start && start < span.End)
            {
                return Find(child, start);
            }
        }

        return (null, false);
    }
}
