namespace CellOs.GVisor.Vocabulary;

/// <summary>Names that share a prefix (<c>CAP_</c>, <c>RLIMIT_</c>), as people write them.</summary>
internal static class PrefixedName
{
    /// <summary>The text in the shape of such a name: upper case, underscores, the prefix once.</summary>
    public static string Shape(string? text, string prefix)
    {
        var word = (text ?? string.Empty).Trim().ToUpperInvariant().Replace('-', '_').Replace(' ', '_');
        while (word.StartsWith(prefix, StringComparison.Ordinal))
        {
            word = word.Substring(prefix.Length);
        }

        return prefix + word;
    }
}
