using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CellOs.GVisor.Vocabulary;

/// <summary>The values of tmpfs options, read as gVisor reads them.</summary>
internal static class TmpfsValues
{
    /// <summary>
    /// Reads <c>size=</c>: decimal digits and one of k, m, g, t in either case. No <c>1MB</c>, <c>1Mi</c>, <c>1.5g</c>, and no <c>50%</c>, which only Linux takes.
    /// </summary>
    public static bool TryParseSize([NotNullWhen(true)] string? text, out ulong bytes)
    {
        bytes = 0;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var shift = text![text.Length - 1] switch
        {
            'k' or 'K' => 10,
            'm' or 'M' => 20,
            'g' or 'G' => 30,
            't' or 'T' => 40,
            _ => 0,
        };
        var digits = shift == 0 ? text : text.Substring(0, text.Length - 1);
        if (!ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > ulong.MaxValue >> shift)
        {
            return false;
        }

        bytes = number << shift;
        return true;
    }

    /// <summary>Whether the text is a size in percent of the memory, as tmpfs(5) has it and runsc does not.</summary>
    public static bool IsPercentage([NotNullWhen(true)] string? text)
    {
        if (text is not { Length: > 1 } || text[text.Length - 1] != '%')
        {
            return false;
        }

        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads <c>mode=</c>: octal digits with or without leading zeros, up to 7777.</summary>
    public static bool TryParseMode([NotNullWhen(true)] string? text, out uint mode)
    {
        mode = 0;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        foreach (var digit in text!)
        {
            if (digit is < '0' or > '7')
            {
                return false;
            }

            mode = (mode << 3) | (uint)(digit - '0');
            if (mode > 0xFFF)
            {
                mode = 0;
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads <c>uid=</c> and <c>gid=</c>: a decimal number of 32 bits; the last one, 4294967295, is no id.</summary>
    public static bool TryParseId([NotNullWhen(true)] string? text, out uint id) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id != uint.MaxValue;
}
