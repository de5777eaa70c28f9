using System.Globalization;
using System.Text;
using System.Text.Json;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Documents;

/// <summary>Reads JSON into the model. Order, repeated keys and nulls stay, for the rules to judge.</summary>
internal static class SpecReader
{
    /// <summary>Reads a JSON value; every node's origin is its place in the text.</summary>
    /// <exception cref="JsonException">The text is not JSON; the message has line and position.</exception>
    public static SpecNode Read(ReadOnlySpan<byte> utf8) => Read(utf8, static (start, length) => new TextOrigin(start, length));

    /// <summary>Reads a JSON value that was written inside something else, which is every node's origin.</summary>
    /// <exception cref="JsonException">The text is not JSON; the message has line and position.</exception>
    public static SpecNode Read(string json, Origin origin) => Read(Encoding.UTF8.GetBytes(json), (_, _) => origin);

    private static SpecNode Read(ReadOnlySpan<byte> utf8, Func<int, int, Origin> originAt)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            reader.Read();
            var node = ReadValue(ref reader, originAt);
            reader.Read();
            return node;
        }
        catch (InvalidOperationException error)
        {
            // The reader's way to say that a string holds bytes that are no UTF-8 or half a surrogate pair.
            throw UnreadableString(utf8.Slice(0, (int)reader.TokenStartIndex), error);
        }
    }

    private static JsonException UnreadableString(ReadOnlySpan<byte> before, InvalidOperationException error)
    {
        var line = 0;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        var position = before.Length - lineStart;
        var place = string.Format(CultureInfo.InvariantCulture, "LineNumber: {0} | BytePositionInLine: {1}.", line, position);
        return new JsonException("The string is not valid Unicode. " + place, null, line, position, error);
    }

    private static SpecNode ReadValue(ref Utf8JsonReader reader, Func<int, int, Origin> originAt)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, originAt, start);
            case JsonTokenType.StartArray:
                return ReadArray(ref reader, originAt, start);
        }

        var origin = originAt(start, (int)reader.BytesConsumed - start);
        return reader.TokenType switch
        {
            JsonTokenType.String => new SpecString(reader.GetString()!, origin),
            JsonTokenType.Number => ReadNumber(ref reader, origin),
            JsonTokenType.True => new SpecBoolean(true, origin),
            JsonTokenType.False => new SpecBoolean(false, origin),
            _ => new SpecNull(origin),
        };
    }

    private static SpecNumber ReadNumber(ref Utf8JsonReader reader, Origin origin)
    {
        // Beyond decimal's range only magnitude matters: every member's own range ends far below.
        if (!reader.TryGetDecimal(out var value))
        {
            return new SpecNumber(reader.ValueSpan[0] == '-' ? decimal.MinValue : decimal.MaxValue, origin) { Spelling = TextOf(reader.ValueSpan) };
        }

        return IsWhole(reader.ValueSpan, value) ? new SpecNumber(value, origin) : new SpecNumber(value, origin) { Spelling = TextOf(reader.ValueSpan) };
    }

    /// <summary>Whether it is written as the digits of a whole number, with a sign only where it has one.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> digits, decimal value)
    {
        foreach (var digit in digits)
        {
            if (digit is not ((>= (byte)'0' and <= (byte)'9') or (byte)'-'))
            {
                return false;
            }
        }

        return value != 0 || digits[0] != '-';
    }

    private static string TextOf(ReadOnlySpan<byte> ascii)
    {
        var text = new StringBuilder(ascii.Length);
        foreach (var letter in ascii)
        {
            text.Append((char)letter);
        }

        return text.ToString();
    }

    private static SpecObject ReadObject(ref Utf8JsonReader reader, Func<int, int, Origin> originAt, int start)
    {
        var node = new SpecObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var keyStart = (int)reader.TokenStartIndex;
            var key = reader.GetString()!;

            // The token of a property name ends behind its colon; the name itself is what the user sees underlined.
            var keyLength = reader.ValueSpan.Length + 2;
            reader.Read();
            node.Add(key, ReadValue(ref reader, originAt), originAt(keyStart, keyLength));
        }

        node.Origin = originAt(start, (int)reader.BytesConsumed - start);
        return node;
    }

    private static SpecArray ReadArray(ref Utf8JsonReader reader, Func<int, int, Origin> originAt, int start)
    {
        var node = new SpecArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            node.Add(ReadValue(ref reader, originAt));
        }

        node.Origin = originAt(start, (int)reader.BytesConsumed - start);
        return node;
    }
}
