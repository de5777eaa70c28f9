namespace CellOs.GVisor.ExecutionCells;

/// <summary>A mount that cells are given besides those that every cell has.</summary>
public sealed record BundleMount
{
    private BundleMount(string destination, string? source, bool isReadOnly, long? sizeBytes)
    {
        Destination = destination;
        Source = source;
        IsReadOnly = isReadOnly;
        SizeBytes = sizeBytes;
    }

    /// <summary>Absolute path in the cell, without <c>.</c>, <c>..</c> and doubled slashes. The root filesystem must have it.</summary>
    public string Destination { get; }

    /// <summary>Absolute path on the host of what appears there; <see langword="null"/> for an empty file system in memory.</summary>
    public string? Source { get; }

    /// <summary>Whether the cell may only read it.</summary>
    public bool IsReadOnly { get; }

    /// <summary>How many bytes a file system in memory holds at most; <see langword="null"/> for a directory or file of the host.</summary>
    public long? SizeBytes { get; }

    /// <summary>Puts a directory or file of the host into the cell.</summary>
    /// <param name="source">Absolute path on the host.</param>
    /// <param name="destination">Absolute path in the cell.</param>
    /// <param name="isReadOnly">Whether the cell may only read it, which is the default.</param>
    /// <exception cref="ArgumentException">A path is not absolute, or not written in the shortest way.</exception>
    public static BundleMount Bind(string source, string destination, bool isReadOnly = true)
        => new(RequireClean(destination, nameof(destination)), RequireClean(source, nameof(source)), isReadOnly, null);

    /// <summary>Puts an empty, writable file system in memory into the cell, fresh for each.</summary>
    /// <param name="destination">Absolute path in the cell.</param>
    /// <param name="sizeBytes">How many bytes it holds at most.</param>
    /// <exception cref="ArgumentException">The path is not absolute, or not written in the shortest way.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is zero or negative.</exception>
    public static BundleMount Tmpfs(string destination, long sizeBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sizeBytes);
        return new(RequireClean(destination, nameof(destination)), null, isReadOnly: false, sizeBytes);
    }

    private static string RequireClean(string path, string name)
    {
        ArgumentNullException.ThrowIfNull(path, name);
        return Model.LinuxPath.IsClean(path) && !path.Contains('\0', StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"'{path}' is not an absolute path without '.', '..' and doubled or trailing slashes.", name);
    }
}
