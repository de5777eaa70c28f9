namespace CellOs.GVisor.Vocabulary;

/// <summary>Names that share a prefix (<c>CAP_</c>, <c>RLIMIT_</c>), as people write them.</summary>
internal static class PrefixedName
{
    /// <summary>The text in the shape of such a name: upper case, underscores, the prefix once.</summary>
    public static string Shape(string? text, string prefix)
    {
        var word = (text ?? string.Empty).Trim().ToUpperInvariant().Replace('-', '_').Replace(' ', '_');
        var start = 0;
        while (string.CompareOrdinal(word, start, prefix, 0, prefix.Length) == 0)
        {
            start += prefix.Length;
        }

        return prefix + word.Remove(0, start);
    }

    /// <summary>The name that a wrong one most likely stands for: in another shape, or a near miss; <see langword="null"/> when nothing is near.</summary>
    public static string? Suggest(string text, string prefix, IReadOnlyList<string> names)
    {
        var shaped = Shape(text, prefix);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == shaped)
            {
                return shaped;
            }
        }

        return NearestName.Find(text, names);
    }
}
