namespace CellOs.GVisor.Generators.Configuration;

/// <summary>The file that a cell's name for it leads to, or why it leads to none.</summary>
/// <param name="Source">The file.</param>
/// <param name="Problem">What is wrong with the name, to follow it in a message.</param>
internal sealed record FileLookup(FileSource? Source, string? Problem)
{
    /// <summary>Looks among the files for the one that is meant.</summary>
    /// <param name="name">The name; <see langword="null"/> when the cell is not declared from a file.</param>
    /// <param name="files">The files.</param>
    public static FileLookup? Of(string? name, IEnumerable<FileSource> files)
    {
        if (name is null)
        {
            return null;
        }

        // A project may list one file twice.
        List<FileSource> fitting = [.. files
            .Where(file => FilePath.Fits(file.Path, name))
            .GroupBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static group => group.First())
            .OrderBy(static file => file.Path, StringComparer.Ordinal)];
        return fitting switch
        {
            [] => new(null, "is none of the project's additional files"),
            [{ Text: null }] => new(null, "cannot be read"),
            [var only] => new(only, null),
            [var first, var second, ..] => new(null, $"may be '{first.Path}' and '{second.Path}'"),
        };
    }
}
