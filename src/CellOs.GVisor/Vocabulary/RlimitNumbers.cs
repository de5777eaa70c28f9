using System.Globalization;

namespace CellOs.GVisor.Vocabulary;

/// <summary>The numbers that a limit can be: 64 bits without a sign, of which the largest stands for no limit.</summary>
internal static class RlimitNumbers
{
    public static bool Contains(decimal number) => number is >= 0 and <= RlimitAttribute.Unlimited && number == decimal.Truncate(number);

    /// <summary>The number as a person reads it.</summary>
    public static string Format(decimal number) =>
        number == RlimitAttribute.Unlimited ? "unlimited" : number.ToString(CultureInfo.InvariantCulture);
}
