namespace CellOs.GVisor.Generators.Configuration;

/// <summary>Tells whether the name that a cell gives its file means an additional file.</summary>
internal static class FilePath
{
    /// <summary>Whether the name is the path or whole parts of its end.</summary>
    public static bool Fits(string path, string name)
    {
        if (name.StartsWith("./", StringComparison.Ordinal) || name.StartsWith(".\\", StringComparison.Ordinal))
        {
            name = name.Substring(2);
        }

        var start = path.Length - name.Length;
        if (name.Length == 0 || start < 0)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != path[start + i] && !(IsSeparator(name[i]) && IsSeparator(path[start + i])))
            {
                return false;
            }
        }

        return start == 0 || IsSeparator(path[start - 1]) || IsSeparator(name[0]);
    }

    private static bool IsSeparator(char c) => c is '/' or '\\';
}
