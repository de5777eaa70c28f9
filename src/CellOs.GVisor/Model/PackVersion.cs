namespace CellOs.GVisor.Model;

/// <summary>The version of a policy pack: <c>MAJOR.MINOR.PATCH[-pre]</c>, in the order of Semantic Versioning 2.0.0.</summary>
internal static class PackVersion
{
    /// <summary>Whether it is one. A build behind <c>+</c>, which Semantic Versioning has, the contract does not name.</summary>
    public static bool IsValid(string text) => OciVersion.TryParse(text, out _) && text.AsSpan().IndexOf('+') < 0;

    /// <summary>Which of two valid versions is the newer.</summary>
    /// <returns>Below, at or above zero.</returns>
    public static int Compare(string left, string right)
    {
        var (leftRelease, leftPre) = Split(left);
        var (rightRelease, rightPre) = Split(right);
        var order = CompareIdentifiers(leftRelease, rightRelease);
        if (order != 0)
        {
            return order;
        }

        // A prerelease comes before its release.
        return leftPre.Length == 0 || rightPre.Length == 0
            ? (leftPre.Length == 0).CompareTo(rightPre.Length == 0)
            : CompareIdentifiers(leftPre, rightPre);
    }

    private static (string Release, string Prerelease) Split(string version)
    {
        var hyphen = version.IndexOf('-');
        return hyphen < 0 ? (version, "") : (version.Substring(0, hyphen), version.Substring(hyphen + 1));
    }

    private static int CompareIdentifiers(string left, string right)
    {
        var lefts = left.Split('.');
        var rights = right.Split('.');
        for (var i = 0; i < lefts.Length && i < rights.Length; i++)
        {
            var order = CompareIdentifier(lefts[i], rights[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return lefts.Length.CompareTo(rights.Length);
    }

    /// <summary>Numbers by their value, which is their length first for lack of leading zeros; below all words.</summary>
    private static int CompareIdentifier(string left, string right)
    {
        var isLeftNumber = IsNumber(left);
        if (isLeftNumber != IsNumber(right))
        {
            return isLeftNumber ? -1 : 1;
        }

        return isLeftNumber && left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }

    private static bool IsNumber(string identifier)
    {
        foreach (var c in identifier)
        {
            if (c is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }
}
