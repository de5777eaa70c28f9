namespace CellOs.GVisor.Vocabulary;

/// <summary>File modes of device nodes, which JSON writes in decimal.</summary>
internal static class DeviceModes
{
    private const int TypeBits = 0xF000;

    /// <summary>Whether a mode carries the bits of stat(2) that tell the type, and what remains without them.</summary>
    public static bool TryRemoveTypeBits(decimal mode, out int permissions)
    {
        permissions = 0;
        if (mode != decimal.Truncate(mode) || mode is < 0 or > 0xFFFF || ((int)mode & TypeBits) is not (0x1000 or 0x2000 or 0x6000) ||
            ((int)mode & ~TypeBits) > OctalDigits.LargestMode)
        {
            return false;
        }

        permissions = (int)mode & OctalDigits.LargestMode;
        return true;
    }

    /// <summary>Whether the number is a usual mode if its digits are octal, and an unusual one as it stands.</summary>
    public static bool LooksOctal(decimal mode, out int meant) =>
        OctalDigits.TryReread(mode, out meant) && IsUsual(meant) && !(mode <= OctalDigits.LargestMode && IsUsual((int)mode));

    private static bool IsUsual(int mode) => mode is
        0b100_000_000 or 0b100_100_000 or 0b100_100_100 or
        0b110_000_000 or 0b110_010_000 or 0b110_100_000 or 0b110_100_100 or 0b110_110_000 or 0b110_110_100 or 0b110_110_110 or
        0b111_000_000 or 0b111_101_000 or 0b111_101_101 or 0b111_111_000 or 0b111_111_111;
}
