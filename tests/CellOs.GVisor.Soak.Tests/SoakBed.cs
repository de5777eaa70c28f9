using System.Globalization;
using CellOs.GVisor.Soak.Host;

namespace CellOs.GVisor.Soak;

/// <summary>What the cells of one run share: a root file system with busybox, and a work directory.</summary>
internal sealed class SoakBed : IDisposable
{
    private static readonly string[] Folders = ["bin", "data", "dev", "proc", "run/secrets", "sys", "tmp"];
    private static readonly string[] Applets = ["cat", "echo", "head", "kill", "sh", "sleep", "tr", "true", "wc"];

    private static int _beds;

    private readonly string _directory = string.Create(CultureInfo.InvariantCulture, $"/run/soak-cells-{Environment.ProcessId}-{Interlocked.Increment(ref _beds)}");
    private readonly string[] _before;

    public SoakBed()
    {
        WorkDirectory = _directory + "/work";
        Rootfs = _directory + "/rootfs";
        Data = _directory + "/data";
        foreach (var folder in (string[])[WorkDirectory, Data, .. Folders.Select(folder => Path.Join(Rootfs, folder))])
        {
            Directory.CreateDirectory(folder, Mode(0b111_101_101));
        }

        File.Copy("/bin/busybox", Rootfs + "/bin/busybox");
        File.SetUnixFileMode(Rootfs + "/bin/busybox", Mode(0b111_101_101));
        foreach (var applet in Applets)
        {
            File.CreateSymbolicLink($"{Rootfs}/bin/{applet}", "busybox");
        }

        File.WriteAllText(Rootfs + "/run/secrets/token", ""); // a mount point
        File.SetUnixFileMode(WorkDirectory, Mode(0b111_000_000));
        _before = Tree();
    }

    public string WorkDirectory { get; }

    /// <summary>Has fewer seats than there are cells at a time, so that some wait.</summary>
    public CellLimiter Limiter { get; } = new(16);

    public string Rootfs { get; }

    /// <summary>A directory for bind mounts.</summary>
    public string Data { get; }

    /// <summary>A work directory for one launch alone, by whose path its processes are known.</summary>
    public string OwnWorkDirectory(int number) => $"{_directory}/{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Everything on the host that cells of this run have left.</summary>
    public IReadOnlyList<string> Look()
        =>
        [
            .. HostTraces.Find(SoakMark.Id + "-", _directory + "/"),
            .. Directory.EnumerateDirectories(_directory).Where(directory => directory != Rootfs && directory != Data).SelectMany(Directory.EnumerateFileSystemEntries).Select(static entry => "entry " + entry),
            .. Tree().Except(_before).Select(static entry => "new file " + entry),
            .. Enumerable.Repeat("seat of a limiter", Limiter.Running + Limiter.Waiting),
            .. new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos().Select(static entry => entry.LinkTarget).Where(target => target?.StartsWith(_directory, StringComparison.Ordinal) ?? false).Select(static target => "descriptor " + target),
        ];

    public void Dispose()
    {
        Limiter.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static UnixFileMode Mode(int bits) => (UnixFileMode)bits;

    private string[] Tree() => [.. Directory.EnumerateFileSystemEntries(Rootfs, "*", SearchOption.AllDirectories), .. Directory.EnumerateFileSystemEntries(Data, "*", SearchOption.AllDirectories)];
}
