using System.Text;

namespace CellOs.GVisor.Model;

/// <summary>The portable identifier of the contract: an ASCII letter or digit, then those, <c>.</c>, <c>_</c> and <c>-</c>; at most 128 characters, without <c>..</c>.</summary>
internal static class PortableId
{
    public const int MaximumLength = 128;

    public static bool IsValid(string id)
    {
        if (id.Length is 0 or > MaximumLength || !IsLetterOrDigit(id[0]))
        {
            return false;
        }

        for (var i = 1; i < id.Length; i++)
        {
            if (!IsLetterOrDigit(id[i]) && id[i] is not ('.' or '_' or '-'))
            {
                return false;
            }

            if (id[i] == '.' && id[i - 1] == '.')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is wrong with one that is not valid, as the end of a sentence that begins with it.</summary>
    public static string Fault(string id)
    {
        if (id.Length == 0)
        {
            return "is empty";
        }

        if (id.Length > MaximumLength)
        {
            return $"has {id.Length} characters";
        }

        return id.Contains("..") ? "holds '..'" : "has a character that is not allowed where it stands";
    }

    /// <summary>A valid one that is like it, with <c>-</c> for what is not allowed; <see langword="null"/> where nothing would be left, or too much.</summary>
    public static string? Nearest(string id)
    {
        var nearest = new StringBuilder(id.Length);
        foreach (var c in id)
        {
            var isOther = !IsLetterOrDigit(c) && c is not ('.' or '_' or '-');
            if (nearest.Length == 0 ? IsLetterOrDigit(c) : c != '.' || nearest[nearest.Length - 1] != '.')
            {
                nearest.Append(isOther ? '-' : c);
            }
        }

        var text = nearest.ToString().TrimEnd('-');
        return IsValid(text) ? text : null;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
