using System.Globalization;

namespace CellOs.GVisor.Runsc;

/// <summary>Values of flags, as the flag package of Go reads them.</summary>
internal static class RunscFlagValue
{
    private static readonly string[] Units = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"];

    public static bool IsOf(RunscFlagInfo flag, RunscFlagKind kind, string value) => kind switch
    {
        RunscFlagKind.Boolean => IsBoolean(value),
        RunscFlagKind.Integer => IsInteger(value, isSigned: true, out var number) && !(flag.Refused is { } refused && number >= refused.From && number <= refused.To),
        RunscFlagKind.Unsigned => IsInteger(value, isSigned: false, out _),
        RunscFlagKind.Duration => IsDuration(value),
        RunscFlagKind.Word => IsWord(flag, value),
        _ => true,
    };

    public static bool IsBoolean(string value) => IsTrue(value) || IsFalse(value);

    public static bool IsTrue(string value) => value is "1" or "t" or "T" or "TRUE" or "true" or "True";

    private static bool IsFalse(string value) => value is "0" or "f" or "F" or "FALSE" or "false" or "False";

    public static string? NearestBoolean(string value) => value.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" => "true",
        "false" or "no" or "off" or "n" => "false",
        _ => null,
    };

    public static string Describe(RunscFlagInfo flag, RunscFlagKind kind, RunscRelease release) => kind switch
    {
        RunscFlagKind.Boolean => "'true' or 'false'",
        RunscFlagKind.Integer when flag.Refused is { To: var last } => $"a whole number above {last.ToString(CultureInfo.InvariantCulture)}",
        RunscFlagKind.Integer => "a whole number",
        RunscFlagKind.Unsigned => "a whole number from 0 on",
        RunscFlagKind.Duration => "a time with its unit, such as '10s'",
        RunscFlagKind.Word => OneOf(flag, release),
        _ => "a text",
    };

    private static string OneOf(RunscFlagInfo flag, RunscRelease release)
    {
        var words = flag.LaterWord is { } later && later.Since <= release ? [.. flag.Words, later.Word] : flag.Words;
        return "one of '" + string.Join("', '", words) + "'" + (flag.Prefixes.Count == 0 ? "" : ", or what follows '" + string.Join("' or '", flag.Prefixes) + "'");
    }

    private static bool IsWord(RunscFlagInfo flag, string value)
    {
        foreach (var word in flag.Words)
        {
            if (word == value)
            {
                return true;
            }
        }

        foreach (var prefix in flag.Prefixes)
        {
            if (value.Length > prefix.Length && value.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Decimal, or with a prefix for another base; underscores between digits are let through as Go does.</summary>
    private static bool IsInteger(string value, bool isSigned, out decimal number)
    {
        number = 0;
        var at = isSigned && value is ['+' or '-', ..] ? 1 : 0;
        var numberBase = 10;
        var isPrefixed = value.Length > at + 1 && value[at] == '0';
        var hasDigits = false;
        if (isPrefixed)
        {
            (numberBase, var length) = char.ToLowerInvariant(value[at + 1]) switch { 'x' => (16, 2), 'b' => (2, 2), 'o' => (8, 2), _ => (8, 1) };
            at += length;
            hasDigits = length == 1;
        }

        var wasDigit = isPrefixed;
        for (; at < value.Length; at++)
        {
            if (value[at] == '_' && wasDigit)
            {
                wasDigit = false;
                continue;
            }

            if (DigitOf(value[at]) is not { } digit || digit >= numberBase || number > ulong.MaxValue)
            {
                return false;
            }

            number = (number * numberBase) + digit;
            wasDigit = true;
            hasDigits = true;
        }

        var isNegative = isSigned && value is ['-', ..];
        var isInRange = number <= (isSigned ? long.MaxValue + (isNegative ? 1m : 0m) : ulong.MaxValue);
        number = isNegative ? -number : number;
        return wasDigit && hasDigits && isInRange;
    }

    private static int? DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => null,
    };

    private static bool IsDuration(string value)
    {
        var at = value is ['+' or '-', ..] ? 1 : 0;
        if (value.Length == at + 1 && value[at] == '0')
        {
            return true;
        }

        var start = at;
        while (at < value.Length)
        {
            var digits = 0;
            var hasPoint = false;
            while (at < value.Length && (value[at] is >= '0' and <= '9' || (value[at] == '.' && !hasPoint)))
            {
                hasPoint |= value[at] == '.';
                digits += value[at] == '.' ? 0 : 1;
                at++;
            }

            var unit = UnitAt(value, at);
            if (digits == 0 || unit == 0)
            {
                return false;
            }

            at += unit;
        }

        return at > start;
    }

    /// <summary>The length of the longest unit there.</summary>
    private static int UnitAt(string value, int at)
    {
        var length = 0;
        foreach (var unit in Units)
        {
            if (unit.Length > length && string.CompareOrdinal(value, at, unit, 0, unit.Length) == 0)
            {
                length = unit.Length;
            }
        }

        return length;
    }
}
