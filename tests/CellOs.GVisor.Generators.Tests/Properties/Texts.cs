using CsCheck;

namespace CellOs.GVisor.Generators.Tests.Properties;

/// <summary>Texts of every kind that a hole may be given.</summary>
internal static class Texts
{
    private static readonly Gen<string> Piece = Gen.Frequency(
        (4, Gen.Char[' ', '~'].Select(character => character.ToString())),
        (2, Gen.OneOf("\"", "\\", "\"\"\"", "\\\"", "\\u0000", "\n", "\r\n", "\t", "\u007F", "\u0085", "\u2028", "\u2029", "\uFEFF", "\uFFFE", "\uFFFF", "{0}", "{{", "</")),
        (1, Gen.Char['\u0001', '\u001F'].Select(character => character.ToString())),
        (2, Gen.Char['\u0080', '\uD7FF'].Select(character => character.ToString())),
        (1, Gen.Char['\uE000', '\uFFFF'].Select(character => character.ToString())),
        (2, Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32)),
        // Runs that cross the chunks in which text is written, at every offset.
        (1, Gen.Select(Gen.OneOf("x", "ä", "€", "😀"), Gen.Int[1000, 1050], (text, count) => string.Concat(Enumerable.Repeat(text, count)))));

    /// <summary>Without what no configuration can carry: NUL and halves of surrogate pairs.</summary>
    public static Gen<string> Good { get; } = Piece.Array[0, 12].Select(string.Concat);

    /// <summary>With at least one NUL or half of a surrogate pair.</summary>
    public static Gen<string> Bad { get; } =
        Gen.Select(Good, Gen.OneOf("\0", "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uDE00\uD83D"), Good, (before, bad, after) => before + bad + after);
}
