using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>The text of a configuration in both its forms: the bytes that the model's origins count, the characters that an editor counts.</summary>
internal sealed class FileText(string path, SourceText text)
{
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(text.ToString());

    private bool IsAscii => Utf8.Length == text.Length;

    /// <summary>The place of an origin, for a finding; the first character of the text when it has none.</summary>
    public Location Locate(Origin? origin)
    {
        var span = SpanOf(origin as TextOrigin ?? new TextOrigin(0, 1));
        var lines = text.Lines.GetLinePositionSpan(span);

        // An object or array of several lines is at fault where it begins: nobody wants to see half a document underlined.
        if (lines.Start.Line != lines.End.Line)
        {
            span = new TextSpan(span.Start, 1);
            lines = text.Lines.GetLinePositionSpan(span);
        }

        return Location.Create(path, span, lines);
    }

    /// <summary>The characters that an origin's bytes are.</summary>
    public TextSpan SpanOf(TextOrigin origin)
    {
        var start = CharactersIn(0, origin.Start);
        var end = start + CharactersIn(origin.Start, Math.Min(origin.Length, Utf8.Length - origin.Start));
        return TextSpan.FromBounds(Math.Min(start, text.Length), Math.Min(end, text.Length));
    }

    private int CharactersIn(int start, int length) => IsAscii ? length : Encoding.UTF8.GetCharCount(Utf8, start, length);
}
