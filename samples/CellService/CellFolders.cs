namespace CellOs.GVisor.Samples;

/// <summary>The service's directory: what lies where in it, and how a document goes from one place to the next, by renaming.</summary>
internal sealed class CellFolders : IDisposable
{
    private const string Suffix = ".cell.json";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _incoming;
    private readonly string _working;
    private readonly string _results;
    private readonly string _errors;
    private readonly FileStream _lock;

    public CellFolders(CellServiceOptions options)
    {
        Make(options.Directory);
        _incoming = Make(Path.Join(options.Directory, "incoming"));
        _working = Make(Path.Join(options.Directory, "working"));
        _results = Make(Path.Join(options.Directory, "results"));
        _errors = Make(Path.Join(options.Directory, "errors"));
        Exports = Make(Path.Join(options.Directory, "exports"));
        Policies = Make(Path.Join(options.Directory, "policies"));
        EventFile = Path.Join(options.Directory, "events.jsonl");

        // What is in working/ at the start is taken for what a crash has left there, and it must not be the work of another service.
        _lock = new FileStream(Path.Join(_working, ".lock"), new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = OwnerOnly });
    }

    public string Exports { get; }

    public string Policies { get; }

    public string EventFile { get; }

    /// <summary>The documents that wait, the oldest first.</summary>
    public IEnumerable<string> Waiting() => new DirectoryInfo(_incoming)
        .EnumerateFiles($"*{Suffix}")
        .OrderBy(static file => file.LastWriteTimeUtc)
        .ThenBy(static file => file.Name, StringComparer.Ordinal)
        .Select(static file => NameOf(file.Name));

    /// <summary>The documents that are in work.</summary>
    public IEnumerable<string> InWork() => Directory.EnumerateFiles(_working, $"*{Suffix}").Select(static path => NameOf(Path.GetFileName(path))).Order(StringComparer.Ordinal);

    /// <summary>Takes a document that waits into work, and with it whatever is there of an earlier one of the same name.</summary>
    /// <returns>Whether it is this service's now. It is not when somebody has taken it back, or when an earlier one of the same name is still in work.</returns>
    public bool TryTake(string name)
    {
        if (File.Exists(Document(_working, name)))
        {
            return false;
        }

        try
        {
            File.Move(Document(_incoming, name), Document(_working, name));
        }
        catch (FileNotFoundException)
        {
            return false;
        }

        foreach (var path in (string[])[Result(name), Document(_results, name), Error(name), Document(_errors, name)])
        {
            File.Delete(path);
        }

        return true;
    }

    /// <summary>The text of a document in work.</summary>
    /// <exception cref="InvalidDataException">It is no file, or too long.</exception>
    public async Task<byte[]> ReadAsync(string name, int limit)
    {
        var file = new FileInfo(Document(_working, name));
        if (file.LinkTarget is not null)
        {
            throw new InvalidDataException("The document is a symbolic link. Put the file itself there.");
        }

        // By what is read, and not by what the file says it has.
        var buffer = new byte[limit + 1];
        await using var stream = file.OpenRead();
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        return length <= limit ? buffer[..length] : throw new InvalidDataException($"The document has more than {limit} bytes.");
    }

    /// <summary>Ends the work on a document with a result.</summary>
    public Task FinishAsync(string name, byte[] result) => FinishAsync(name, _results, Result(name), result);

    /// <summary>Ends the work on a document with an error.</summary>
    public Task FailAsync(string name, byte[] error) => FinishAsync(name, _errors, Error(name), error);

    /// <summary>Ends the work on a document of which there is a result or an error already, if so: the crash came between the two.</summary>
    /// <returns>Whether it was so.</returns>
    public bool TryFinish(string name)
    {
        foreach (var (folder, text) in ((string, string)[])[(_results, Result(name)), (_errors, Error(name))])
        {
            if (File.Exists(text))
            {
                File.Move(Document(_working, name), Document(folder, name), overwrite: true);
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _lock.Dispose();

    private async Task FinishAsync(string name, string folder, string path, byte[] text)
    {
        var half = Path.Join(folder, $".{name}.half");
        await using (var stream = new FileStream(half, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            await stream.WriteAsync(text);
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
        File.Move(Document(_working, name), Document(folder, name), overwrite: true);
    }

    private static string NameOf(string fileName) => fileName[..^Suffix.Length];

    private static string Document(string folder, string name) => Path.Join(folder, name + Suffix);

    private static string Make(string path) => Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute).FullName;

    private string Result(string name) => Path.Join(_results, $"{name}.result.json");

    private string Error(string name) => Path.Join(_errors, $"{name}.error.json");
}
