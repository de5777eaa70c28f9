using System.Globalization;

namespace CellOs.GVisor;

/// <summary>
/// A release of <c>runsc</c>. gVisor releases are named by their date; Debian's packages carry the same date.
/// </summary>
/// <param name="Date">The date as a number, such as 20240729.</param>
public readonly record struct RunscRelease(int Date) : IComparable<RunscRelease>
{
    /// <summary>20221219, the oldest supported release: the one in Debian 12.</summary>
    public static RunscRelease Oldest { get; } = new(20221219);

    /// <summary>
    /// Reads a release from what <c>runsc --version</c> prints (<c>release-20240729.0</c>, <c>0.0~20240729.0</c>) or from a bare date.
    /// </summary>
    /// <param name="text">The text; the first run of exactly eight digits in it is the release.</param>
    /// <param name="release">The release, when there is one.</param>
    /// <returns>Whether the text names a release.</returns>
    public static bool TryParse(string? text, out RunscRelease release)
    {
        release = default;
        if (text is null)
        {
            return false;
        }

        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && text[end] is >= '0' and <= '9')
            {
                end++;
            }

            if (end - start == 8)
            {
                release = new RunscRelease(DateAt(text, start));
                return true;
            }

            if (end > start)
            {
                start = end;
            }
        }

        return false;
    }

    private static int DateAt(string text, int start)
    {
        var date = 0;
        for (var i = start; i < start + 8; i++)
        {
            date = (date * 10) + (text[i] - '0');
        }

        return date;
    }

    /// <inheritdoc/>
    public int CompareTo(RunscRelease other) => Date.CompareTo(other.Date);

    /// <summary>Whether <paramref name="left"/> came out before <paramref name="right"/>.</summary>
    public static bool operator <(RunscRelease left, RunscRelease right) => left.Date < right.Date;

    /// <summary>Whether <paramref name="left"/> came out after <paramref name="right"/>.</summary>
    public static bool operator >(RunscRelease left, RunscRelease right) => left.Date > right.Date;

    /// <summary>Whether <paramref name="left"/> came out before <paramref name="right"/> or is the same release.</summary>
    public static bool operator <=(RunscRelease left, RunscRelease right) => left.Date <= right.Date;

    /// <summary>Whether <paramref name="left"/> came out after <paramref name="right"/> or is the same release.</summary>
    public static bool operator >=(RunscRelease left, RunscRelease right) => left.Date >= right.Date;

    /// <summary>The date, such as <c>20240729</c>.</summary>
    public override string ToString() => Date.ToString(CultureInfo.InvariantCulture);
}
