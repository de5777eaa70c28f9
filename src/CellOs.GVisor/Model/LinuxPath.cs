namespace CellOs.GVisor.Model;

/// <summary>
/// Paths of Linux, judged by their text alone: symbolic links are not known at build time. A relative path counts from the root, as runtimes take a
/// relative mount destination. Only <see cref="Clean"/> allocates.
/// </summary>
internal static class LinuxPath
{
    public static bool IsAbsolute(string path) => path.Length > 0 && path[0] == '/';

    /// <summary>Whether the path leads to the root directory.</summary>
    public static bool IsRoot(string path) => Depth(path) == 0;

    /// <summary>Whether the path is absolute and written in the shortest way: no <c>.</c>, no <c>..</c>, no doubled and no trailing slash.</summary>
    public static bool IsClean(string path)
    {
        if (!IsAbsolute(path))
        {
            return false;
        }

        var start = 1;
        for (var at = 1; at <= path.Length && path.Length > 1; at++)
        {
            if (at < path.Length && path[at] != '/')
            {
                continue;
            }

            var length = at - start;
            if (length == 0 || IsDots(path, start, length))
            {
                return false;
            }

            start = at + 1;
        }

        return true;
    }

    /// <summary>The path as an absolute one, written in the shortest way.</summary>
    public static string Clean(string path)
    {
        if (IsClean(path))
        {
            return path;
        }

        var clean = new char[path.Length + 1];
        var start = clean.Length;
        var names = new NamesFromEnd(path);
        while (names.MoveNext())
        {
            start -= names.Length;
            path.CopyTo(names.Start, clean, start, names.Length);
            clean[--start] = '/';
        }

        return start == clean.Length ? "/" : new string(clean, start, clean.Length - start);
    }

    /// <summary>Whether both lead to the same place.</summary>
    public static bool AreSame(string left, string right) => string.Equals(left, right, StringComparison.Ordinal) || EndAlike(new(left), new(right));

    /// <summary>Whether the path leads to something inside the directory, at any depth.</summary>
    public static bool IsBelow(string path, string directory)
    {
        var extra = Depth(path) - Depth(directory);
        var names = new NamesFromEnd(path);
        for (var i = 0; i < extra; i++)
        {
            names.MoveNext();
        }

        return extra > 0 && EndAlike(names, new(directory));
    }

    private static int Depth(string path)
    {
        var depth = 0;
        var names = new NamesFromEnd(path);
        while (names.MoveNext())
        {
            depth++;
        }

        return depth;
    }

    private static bool EndAlike(NamesFromEnd left, NamesFromEnd right)
    {
        while (left.MoveNext())
        {
            if (!right.MoveNext()
                || left.Length != right.Length
                || string.CompareOrdinal(left.Path, left.Start, right.Path, right.Start, left.Length) != 0)
            {
                return false;
            }
        }

        return !right.MoveNext();
    }

    private static bool IsDots(string path, int start, int length) =>
        path[start] == '.' && (length == 1 || (length == 2 && path[start + 1] == '.'));

    /// <summary>The names in a path that count, last first: read that way, <c>..</c> is known before what it takes back.</summary>
    private struct NamesFromEnd(string path)
    {
        private int _end = path.Length;
        private int _takenBack;

        public readonly string Path => path;

        public int Start { get; private set; }

        public int Length { get; private set; }

        public bool MoveNext()
        {
            while (_end > 0)
            {
                var start = _end;
                while (start > 0 && path[start - 1] != '/')
                {
                    start--;
                }

                var length = _end - start;
                _end = start - 1;
                if (length == 0 || (length == 1 && IsDots(path, start, length)))
                {
                    continue;
                }

                if (IsDots(path, start, length))
                {
                    _takenBack++;
                }
                else if (_takenBack > 0)
                {
                    _takenBack--;
                }
                else
                {
                    Start = start;
                    Length = length;
                    return true;
                }
            }

            return false;
        }
    }
}
