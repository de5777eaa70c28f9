using System.Text;

namespace CellOs.GVisor.Model;

/// <summary>The grammar of cell ids: a DNS label, so short that a launch's own suffix leaves a container id of 63 characters.</summary>
internal static class CellId
{
    public const int MaximumLength = 40;

    /// <summary>Eight hexadecimal digits of a digest: so few that a person reads past them, so many that no two documents of a host meet in them.</summary>
    private const int DigestDigits = 8;

    public static bool IsValid(string? id)
    {
        if (string.IsNullOrEmpty(id) || id!.Length > MaximumLength || id[0] == '-' || id[id.Length - 1] == '-')
        {
            return false;
        }

        foreach (var c in id)
        {
            if (!IsLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The cell id that stands for the id of an ExecutionCell document, whose grammar is wider: the same where it is one already, else what is
    /// left of it and a digest of all of it, so that <c>Build.A</c> and <c>build-a</c> stay two. The same in every build.
    /// </summary>
    public static string Of(string documentId)
    {
        if (IsValid(documentId))
        {
            return documentId;
        }

        var digest = Sha256Text.Of(documentId).Substring(0, DigestDigits);
        var stem = new StringBuilder();
        foreach (var c in documentId)
        {
            if (stem.Length == MaximumLength - digest.Length - 1)
            {
                break;
            }

            var lower = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            stem.Append(IsLetterOrDigit(lower) ? lower : '-');
        }

        var letters = stem.ToString().Trim('-');
        return letters.Length == 0 ? digest : letters + "-" + digest;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
