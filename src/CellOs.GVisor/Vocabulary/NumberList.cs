namespace CellOs.GVisor.Vocabulary;

/// <summary>A list of small numbers as Linux writes processors and memory nodes: <c>0-3,7</c>.</summary>
internal static class NumberList
{
    /// <summary>Whether a text is such a list. Blanks around a number or a range and empty entries are let through, as in runc.</summary>
    public static bool IsValid(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf(',', start);
            end = end < 0 ? text.Length : end;
            if (!IsEntry(text, start, end))
            {
                return false;
            }

            start = end + 1;
        }

        return true;
    }

    /// <summary>Whether a text holds no number at all.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (c is not (' ' or ','))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The list with the ranges that are the wrong way round turned; <see langword="null"/> where that does not make it a list.</summary>
    public static string? Turned(string text)
    {
        var entries = text.Split(',');
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i].Trim();
            var dash = entry.IndexOf('-');
            if (dash > 0 && !IsEntry(entry, 0, entry.Length))
            {
                entries[i] = $"{entry.Substring(dash + 1)}-{entry.Substring(0, dash)}";
            }
        }

        var turned = string.Join(",", entries);
        return IsValid(turned) && !IsBlank(turned) ? turned : null;
    }

    private static bool IsEntry(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        if (start == end)
        {
            return true;
        }

        var dash = text.IndexOf('-', start, end - start);
        return dash < 0
            ? Number(text, start, end) >= 0
            : Number(text, start, dash) is >= 0 and var first && Number(text, dash + 1, end) is var last && first <= last;
    }

    /// <summary>The number that stands there; -1 when none does, or one that is too large for anything.</summary>
    private static long Number(string text, int start, int end)
    {
        const int mostDigits = 9;
        if (start == end || end - start > mostDigits)
        {
            return -1;
        }

        var number = 0L;
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
