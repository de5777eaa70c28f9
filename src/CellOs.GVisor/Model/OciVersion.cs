namespace CellOs.GVisor.Model;

/// <summary>A version of the OCI specification, as Semantic Versioning 2.0.0 has it. Reading and comparing allocates nothing.</summary>
internal readonly struct OciVersion : IComparable<OciVersion>
{
    private readonly int _prereleaseStart;
    private readonly int _prereleaseEnd;

    private OciVersion(string text, ulong major, ulong minor, ulong patch, int prereleaseStart, int prereleaseEnd)
    {
        Text = text;
        Major = major;
        Minor = minor;
        Patch = patch;
        _prereleaseStart = prereleaseStart;
        _prereleaseEnd = prereleaseEnd;
    }

    /// <summary>The whole text it was read from, with prerelease and build.</summary>
    public string Text { get; }

    public ulong Major { get; }

    public ulong Minor { get; }

    public ulong Patch { get; }

    /// <summary>Whether it comes before the release of its number, such as <c>1.0.2-dev</c>.</summary>
    public bool IsPrerelease => _prereleaseEnd > _prereleaseStart;

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

        var prereleaseStart = at;
        if (at < text.Length && text[at] == '-')
        {
            prereleaseStart = ++at;
            if (!TryReadIdentifiers(text, ref at, areNumbersStrict: true))
            {
                return false;
            }
        }

        var prereleaseEnd = at;
        if (at < text.Length && text[at] == '+')
        {
            at++;
            if (!TryReadIdentifiers(text, ref at, areNumbersStrict: false))
            {
                return false;
            }
        }

        if (at != text.Length)
        {
            return false;
        }

        version = new OciVersion(text, major, minor, patch, prereleaseStart, prereleaseEnd);
        return true;
    }

    /// <summary>The order of precedence; a build does not count.</summary>
    public int CompareTo(OciVersion other)
    {
        var order = Major.CompareTo(other.Major);
        order = order != 0 ? order : Minor.CompareTo(other.Minor);
        order = order != 0 ? order : Patch.CompareTo(other.Patch);
        return order != 0 ? order : ComparePrereleases(this, other);
    }

    public static bool operator <(OciVersion left, OciVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(OciVersion left, OciVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(OciVersion left, OciVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OciVersion left, OciVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => Text;

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

    private static int ComparePrereleases(in OciVersion left, in OciVersion right)
    {
        if (!left.IsPrerelease || !right.IsPrerelease)
        {
            return left.IsPrerelease == right.IsPrerelease ? 0 : left.IsPrerelease ? -1 : 1;
        }

        var leftAt = left._prereleaseStart;
        var rightAt = right._prereleaseStart;
        while (leftAt < left._prereleaseEnd && rightAt < right._prereleaseEnd)
        {
            var leftLength = IdentifierLength(left.Text, leftAt, left._prereleaseEnd, out var isLeftNumber);
            var rightLength = IdentifierLength(right.Text, rightAt, right._prereleaseEnd, out var isRightNumber);

            // Numbers come before words; among numbers without leading zeros the shorter is the smaller.
            var order = isLeftNumber != isRightNumber ? (isLeftNumber ? -1 : 1)
                : isLeftNumber && leftLength != rightLength ? leftLength.CompareTo(rightLength)
                : string.CompareOrdinal(left.Text, leftAt, right.Text, rightAt, Math.Min(leftLength, rightLength));
            order = order != 0 ? order : leftLength.CompareTo(rightLength);
            if (order != 0)
            {
                return order;
            }

            leftAt += leftLength + 1;
            rightAt += rightLength + 1;
        }

        return (left._prereleaseEnd - leftAt).CompareTo(right._prereleaseEnd - rightAt);
    }

    private static int IdentifierLength(string text, int start, int end, out bool isNumber)
    {
        isNumber = true;
        var at = start;
        while (at < end && text[at] != '.')
        {
            isNumber &= text[at++] is >= '0' and <= '9';
        }

        return at - start;
    }
}
