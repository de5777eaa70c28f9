namespace CellOs.GVisor.Model;

/// <summary>
/// A version of the OCI specification, in the form of Semantic Versioning 2.0.0. Only its three numbers are kept: a prerelease counts as
/// its release, because tools write <c>1.0.2-dev</c> for what became 1.0.2. Reading and comparing allocate nothing.
/// </summary>
internal readonly record struct OciVersion(ulong Major, ulong Minor, ulong Patch) : IComparable<OciVersion>
{
    /// <summary>Reads a version that this library itself wrote down.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static OciVersion Parse(string text) =>
        TryParse(text, out var version) ? version : throw new FormatException($"'{text}' is not a semantic version.");

    /// <summary>Reads a version: three numbers without leading zeros, then perhaps a prerelease behind <c>-</c> and a build behind <c>+</c>.</summary>
    public static bool TryParse(string text, out OciVersion version)
    {
        version = default;
        var at = 0;
        if (!TryReadNumber(text, ref at, out var major) || !TryReadDot(text, ref at)
            || !TryReadNumber(text, ref at, out var minor) || !TryReadDot(text, ref at)
            || !TryReadNumber(text, ref at, out var patch))
        {
            return false;
        }

        if (at < text.Length && text[at] == '-')
        {
            at++;
            if (!TryReadIdentifiers(text, ref at, areNumbersStrict: true))
            {
                return false;
            }
        }

        if (at < text.Length && text[at] == '+')
        {
            at++;
            if (!TryReadIdentifiers(text, ref at, areNumbersStrict: false))
            {
                return false;
            }
        }

        version = new OciVersion(major, minor, patch);
        return at == text.Length;
    }

    public int CompareTo(OciVersion other)
    {
        var order = Major.CompareTo(other.Major);
        order = order != 0 ? order : Minor.CompareTo(other.Minor);
        return order != 0 ? order : Patch.CompareTo(other.Patch);
    }

    public static bool operator <(OciVersion left, OciVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(OciVersion left, OciVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(OciVersion left, OciVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OciVersion left, OciVersion right) => left.CompareTo(right) >= 0;

    private static bool TryReadDot(string text, ref int at) => at < text.Length && text[at++] == '.';

    private static bool TryReadNumber(string text, ref int at, out ulong number)
    {
        number = 0;
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            // The format sets no bound; beyond 64 bits all are the largest.
            var digit = (ulong)(text[at++] - '0');
            number = number > (ulong.MaxValue - digit) / 10 ? ulong.MaxValue : (number * 10) + digit;
        }

        return at == start + 1 || (at > start && text[start] != '0');
    }

    /// <summary>Reads identifiers with dots between them; numbers among those of a prerelease have no leading zeros.</summary>
    private static bool TryReadIdentifiers(string text, ref int at, bool areNumbersStrict)
    {
        while (true)
        {
            var start = at;
            var isNumber = true;
            while (at < text.Length && text[at] is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-')
            {
                isNumber &= text[at++] is >= '0' and <= '9';
            }

            if (at == start || (areNumbersStrict && isNumber && at - start > 1 && text[start] == '0'))
            {
                return false;
            }

            if (at == text.Length || text[at] != '.')
            {
                return true;
            }

            at++;
        }
    }
}
