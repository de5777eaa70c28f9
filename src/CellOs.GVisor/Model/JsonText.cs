using System.Globalization;
using System.Text;

namespace CellOs.GVisor.Model;

/// <summary>Text as the inside of a JSON string, for what is known at build time.</summary>
internal static class JsonText
{
    /// <summary>
    /// Escapes what JSON must have escaped, and beyond that all that cannot be seen or that turns text around in an editor, so that
    /// what a person reads is what is there.
    /// </summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlain(c))
            {
                escaped?.Append(c);
                continue;
            }

            escaped ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (c is '"' or '\\')
            {
                escaped.Append('\\').Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
            }
            else
            {
                escaped.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>Whether a high surrogate stands without its low one, or the other way round.</summary>
    public static bool HasHalfSurrogatePair(string text) => HasHalfSurrogatePair(text.AsSpan());

    /// <inheritdoc cref="HasHalfSurrogatePair(string)"/>
    public static bool HasHalfSurrogatePair(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    private static bool IsPlain(char c) => c is not ('"' or '\\') && CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
