namespace CellOs.GVisor.Model;

/// <summary>The grammar of cell ids: a DNS label, so short that a launch's own suffix leaves a container id of 63 characters.</summary>
internal static class CellId
{
    public const int MaximumLength = 40;

    public static bool IsValid(string? id)
    {
        if (string.IsNullOrEmpty(id) || id!.Length > MaximumLength || id[0] == '-' || id[id.Length - 1] == '-')
        {
            return false;
        }

        foreach (var c in id)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A valid id that is like a text: in lower case, cut, with <c>-</c> for what is not allowed; <see langword="null"/> where nothing would be left.</summary>
    public static string? Nearest(string text)
    {
        var letters = text.ToLowerInvariant().Select(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '-');
        var id = string.Concat(letters).Trim('-');
        id = id.Length > MaximumLength ? id.Substring(0, MaximumLength).Trim('-') : id;
        return IsValid(id) ? id : null;
    }
}
