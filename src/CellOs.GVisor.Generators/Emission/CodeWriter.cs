using System.Text;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>Writes indented C#. Lines end with LF on every system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeWriter Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes each line of a text at the current indentation.</summary>
    public CodeWriter Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(line);
        }

        return this;
    }

    public CodeWriter Open(string head)
    {
        Line(head).Line("{");
        _depth++;
        return this;
    }

    public CodeWriter Close(string tail = "}")
    {
        _depth--;
        return Line(tail);
    }

    /// <summary>Indents what follows without a brace.</summary>
    public CodeWriter Indent()
    {
        _depth++;
        return this;
    }

    public CodeWriter Unindent()
    {
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
