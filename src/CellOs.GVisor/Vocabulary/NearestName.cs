namespace CellOs.GVisor.Vocabulary;

internal static class NearestName
{
    /// <summary>Longer texts are no slips of the hand.</summary>
    private const int LongestTyped = 64;

    /// <summary>Fewer letters do not say which word was begun.</summary>
    private const int ShortestBeginning = 4;

    /// <summary>
    /// The candidate that was most likely meant: the fewest insertions, deletions, replacements and swaps of neighbours away, without regard to letter case,
    /// <c>_</c> and <c>-</c>, and not more than about a third of the length. Of equally near ones, the first in the list.
    /// When none is near, the only candidate that begins with the text.
    /// </summary>
    /// <remarks>
    /// A prefix that all candidates share, up to an underscore (<c>CAP_</c>, <c>RLIMIT_</c>), may be missing from the typed text and does not count into the length:
    /// <c>CAP_NOSUCH</c> is near nothing.
    /// </remarks>
    /// <returns>The candidate, or <see langword="null"/> when none is near.</returns>
    public static string? Find(string typed, IReadOnlyList<string> candidates)
    {
        var word = Fold(typed);
        if (word.Length == 0 || word.Length > LongestTyped)
        {
            return null;
        }

        var prefix = Fold(SharedPrefix(candidates));
        var bare = word;
        while (prefix.Length > 0 && bare.Length > prefix.Length && bare.StartsWith(prefix, StringComparison.Ordinal))
        {
            bare = bare.Substring(prefix.Length);
        }

        string? best = null;
        string? begun = null;
        var begunCount = 0;
        var bestDistance = int.MaxValue;
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = Fold(candidates[i]);
            var bareCandidate = candidate.Substring(prefix.Length);
            var cutoff = Math.Min(Cutoff(Math.Max(bareCandidate.Length, bare.Length)), bestDistance);
            var distance = Distance(bare, bareCandidate, cutoff);
            if (distance > 0 && bare.Length == word.Length && prefix.Length > 0)
            {
                // The prefix itself may hold the slip.
                distance = Math.Min(distance, Distance(word, candidate, Math.Min(Cutoff(bareCandidate.Length), bestDistance)));
            }

            if (distance == 0)
            {
                return candidates[i];
            }

            if (distance <= cutoff && distance < bestDistance)
            {
                best = candidates[i];
                bestDistance = distance;
            }

            if (bareCandidate.StartsWith(bare, StringComparison.Ordinal))
            {
                begun = candidates[i];
                begunCount++;
            }
        }

        return best ?? (begunCount == 1 && bare.Length >= ShortestBeginning ? begun : null);
    }

    /// <summary>Words of one or two letters allow nothing, up to five letters one slip, then a third of the length.</summary>
    private static int Cutoff(int length) => length switch
    {
        <= 2 => 0,
        <= 5 => 1,
        _ => length / 3,
    };

    private static string SharedPrefix(IReadOnlyList<string> candidates)
    {
        if (candidates.Count < 2)
        {
            return string.Empty;
        }

        var first = candidates[0];
        var length = first.Length;
        for (var i = 1; i < candidates.Count; i++)
        {
            var other = candidates[i];
            length = Math.Min(length, other.Length);
            for (var at = 0; at < length; at++)
            {
                if (first[at] != other[at])
                {
                    length = at;
                }
            }
        }

        return length == 0 ? string.Empty : first.Substring(0, first.LastIndexOf('_', length - 1) + 1);
    }

    private static string Fold(string text)
    {
        var folded = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c is not ('_' or '-') && !char.IsWhiteSpace(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(folded, 0, length);
    }

    /// <summary>
    /// Damerau-Levenshtein distance in the form where no letter is touched twice (optimal string alignment); <see cref="int.MaxValue"/> beyond the limit.
    /// </summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return int.MaxValue;
        }

        var twoBack = new int[right.Length + 1];
        var oneBack = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            oneBack[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = left[row - 1] == right[column - 1];
                var cost = Math.Min(
                    Math.Min(oneBack[column] + 1, current[column - 1] + 1),
                    oneBack[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    cost = Math.Min(cost, twoBack[column - 2] + 1);
                }

                current[column] = cost;
            }

            (twoBack, oneBack, current) = (oneBack, current, twoBack);
        }

        return oneBack[right.Length] <= limit ? oneBack[right.Length] : int.MaxValue;
    }
}
