namespace CellOs.GVisor.Runtime;

/// <summary>Bytes in a file, first in, first out. The file begins anew whenever it has been read to its end.</summary>
internal sealed class SpillFile : IDisposable
{
    private readonly FileStream _file;
    private readonly long _limit;
    private long _start;
    private long _end;

    /// <param name="path">Where it is to be; nothing may be there.</param>
    /// <param name="limit">How many bytes it holds at most.</param>
    internal SpillFile(string path, long limit)
    {
        _limit = limit;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _file = new FileStream(path, options);
        File.Delete(path); // it goes with its last descriptor, whatever becomes of this process
    }

    internal long Count => _end - _start;

    internal bool IsEmpty => Count == 0;

    /// <summary>Adds as many bytes as there is room for.</summary>
    /// <returns>How many.</returns>
    internal int Append(ReadOnlySpan<byte> bytes)
    {
        // The bytes that have been read still take up room, until all have been.
        var taken = (int)Math.Min(bytes.Length, _limit - _end);
        RandomAccess.Write(_file.SafeFileHandle, bytes[..taken], _end);
        _end += taken;
        return taken;
    }

    internal int Take(Span<byte> target)
    {
        var read = RandomAccess.Read(_file.SafeFileHandle, target[..(int)Math.Min(target.Length, Count)], _start);
        _start += read;
        if (IsEmpty && _end > 0)
        {
            (_start, _end) = (0, 0);
            RandomAccess.SetLength(_file.SafeFileHandle, 0);
        }

        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
