using System.Diagnostics.CodeAnalysis;

namespace CellOs.GVisor.Vocabulary;

/// <summary>The values of tmpfs options, read as gVisor reads them.</summary>
internal static class TmpfsValues
{
    /// <summary>
    /// Reads <c>size=</c>: decimal digits and one of k, m, g, t in either case. No <c>1MB</c>, <c>1Mi</c>, <c>1.5g</c>, and no <c>50%</c>, which only Linux takes.
    /// </summary>
    /// <param name="text">The text, such as <c>64m</c>.</param>
    /// <param name="bytes">The size.</param>
    /// <param name="start">Where the value begins: behind the key, when the text is a whole option.</param>
    public static bool TryParseSize([NotNullWhen(true)] string? text, out ulong bytes, int start = 0)
    {
        bytes = 0;
        if (text is null || text.Length <= start)
        {
            return false;
        }

        var shift = text[text.Length - 1] switch
        {
            'k' or 'K' => 10,
            'm' or 'M' => 20,
            'g' or 'G' => 30,
            't' or 'T' => 40,
            _ => 0,
        };
        if (!TryParseDecimal(text, start, shift == 0 ? text.Length : text.Length - 1, out var number) || number > ulong.MaxValue >> shift)
        {
            return false;
        }

        bytes = number << shift;
        return true;
    }

    /// <summary>Reads <c>mode=</c>: octal digits with or without leading zeros, up to 7777.</summary>
    /// <param name="text">The text, such as <c>0755</c>.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="start">Where the value begins: behind the key, when the text is a whole option.</param>
    public static bool TryParseMode([NotNullWhen(true)] string? text, out uint mode, int start = 0)
    {
        mode = 0;
        if (text is null || text.Length <= start)
        {
            return false;
        }

        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is < '0' or > '7')
            {
                return false;
            }

            mode = (mode << 3) | (uint)(text[at] - '0');
            if (mode > 0xFFF)
            {
                mode = 0;
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads <c>uid=</c> and <c>gid=</c>: a decimal number of 32 bits; the last one, 4294967295, is no id.</summary>
    /// <param name="text">The text, such as <c>65532</c>.</param>
    /// <param name="id">The id.</param>
    /// <param name="start">Where the value begins: behind the key, when the text is a whole option.</param>
    public static bool TryParseId([NotNullWhen(true)] string? text, out uint id, int start = 0)
    {
        id = 0;
        if (text is null || !TryParseDecimal(text, start, text.Length, out var number) || number >= uint.MaxValue)
        {
            return false;
        }

        id = (uint)number;
        return true;
    }

    private static bool TryParseDecimal(string text, int start, int end, out ulong number)
    {
        number = 0;
        for (var at = start; at < end; at++)
        {
            var digit = (ulong)(text[at] - '0');
            if (digit > 9 || number > (ulong.MaxValue - digit) / 10)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        return end > start;
    }
}
