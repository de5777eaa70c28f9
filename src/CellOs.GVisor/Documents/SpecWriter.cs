using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Documents;

/// <summary>Writes the model as JSON, indented by two spaces, with a line feed at its end: the counterpart of <see cref="SpecReader"/>.</summary>
internal static class SpecWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a document. Of a repeated key only the last member is written, which is the one that counts.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Receives the UTF-8.</param>
    /// <param name="fill">The bytes that fill a hole, UTF-8 of what a text goes on with; <see langword="null"/> leaves holes empty.</param>
    public static void Write(SpecObject document, IBufferWriter<byte> output, Func<Hole, ReadOnlyMemory<byte>>? fill = null)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            Write(document, json, fill);
        }

        output.Write("\n"u8);
    }

    private static void Write(SpecNode node, Utf8JsonWriter json, Func<Hole, ReadOnlyMemory<byte>>? fill)
    {
        switch (node)
        {
            case SpecObject members:
                json.WriteStartObject();
                foreach (var member in members.Members)
                {
                    if (ReferenceEquals(members[member.Key], member.Value))
                    {
                        json.WritePropertyName(member.Key);
                        Write(member.Value, json, fill);
                    }
                }

                json.WriteEndObject();
                break;
            case SpecArray array:
                json.WriteStartArray();
                foreach (var item in array.Items)
                {
                    Write(item, json, fill);
                }

                json.WriteEndArray();
                break;
            case SpecString { Hole: { } hole } text when fill is not null:
                WriteFilled(text.Text, fill(hole), json);
                break;
            case SpecString text:
                json.WriteStringValue(text.Text);
                break;
            case SpecNumber number:
                json.WriteRawValue(number.Text);
                break;
            case SpecBoolean boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    // What fills a hole may be secret: this copy of it does not stay.
    private static void WriteFilled(string before, ReadOnlyMemory<byte> value, Utf8JsonWriter json)
    {
        var prefix = Encoding.UTF8.GetBytes(before);
        var whole = new byte[prefix.Length + value.Length];
        try
        {
            prefix.CopyTo(whole, 0);
            value.Span.CopyTo(whole.AsSpan(prefix.Length));
            json.WriteStringValue(whole);
        }
        finally
        {
            Array.Clear(whole, 0, whole.Length);
        }
    }
}
