namespace CellOs.GVisor.Vocabulary;

/// <summary>Sizes of huge pages as control groups name them: <c>64KB</c>, <c>2MB</c>, <c>1GB</c>, to the base of 1024.</summary>
internal static class HugepageSizes
{
    /// <summary>Whether it is a number without a leading zero, one of K, M and G, and B.</summary>
    public static bool HasForm(string text)
    {
        if (text.Length < 3 || text[0] == '0' || text[text.Length - 1] != 'B' || text[text.Length - 2] is not ('K' or 'M' or 'G'))
        {
            return false;
        }

        for (var i = 0; i < text.Length - 2; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What was meant by <c>2mb</c>, <c>2MiB</c> or <c>2M</c>.</summary>
    public static string? Suggest(string text)
    {
        var size = text.Replace(" ", "").ToUpperInvariant().Replace("IB", "B");
        if (size.Length > 0 && size[size.Length - 1] != 'B')
        {
            size += "B";
        }

        return HasForm(size) ? size : null;
    }
}
