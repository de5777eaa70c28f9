namespace CellOs.GVisor.Vocabulary;

/// <summary>
/// Modes and masks, which people think of in octal and JSON writes in decimal.
/// </summary>
internal static class OctalDigits
{
    /// <summary>The largest mode of nine bits: octal 777.</summary>
    public const int LargestMode = 511;

    /// <summary>Reads the decimal digits of a number as if they were octal: 22 gives 18.</summary>
    /// <returns>Whether there is no 8 or 9 among them and the result has at most nine bits.</returns>
    public static bool TryReread(decimal number, out int octal)
    {
        octal = 0;
        if (number < 0 || number > 777 || number != decimal.Truncate(number))
        {
            return false;
        }

        for (int rest = (int)number, place = 1; rest > 0; rest /= 10, place *= 8)
        {
            if (rest % 10 > 7)
            {
                return false;
            }

            octal += rest % 10 * place;
        }

        return true;
    }

    /// <summary>A mode in octal, as it is usually written: 18 gives <c>022</c>.</summary>
    public static string Format(int mode) => "0" + Convert.ToString(mode, 8).PadLeft(2, '0');

    /// <summary>Whether a file mode creation mask is one that people use.</summary>
    public static bool IsUsualMask(int mask) => mask is
        0 or 0b000_000_010 or 0b000_000_111 or
        0b000_010_010 or 0b000_010_111 or 0b000_011_111 or
        0b000_110_110 or 0b000_110_111 or 0b000_111_111 or
        0b001_001_111 or 0b001_011_111 or 0b001_111_111 or 0b011_111_111 or 0b111_111_111;
}
