using System.Globalization;

namespace CellOs.GVisor.Differential.Running;

/// <summary>
/// A directory of the host for the cells of one worker, made anew for each run: bundle, root file system, what is bound, runsc's state.
/// </summary>
internal sealed class TestBed : IDisposable
{
    private static readonly string[] Folders =
        ["bin", "dev", "proc", "sys", "tmp", "etc", "data", "mnt", "opt/app", "srv", "var/lib/cell", "run", "home/user with space"];

    private static int _parents;

    private readonly string _busybox;

    public TestBed(string parent, int worker)
    {
        Directory = Path.Join(parent, worker.ToString(CultureInfo.InvariantCulture));
        _busybox = Path.Join(parent, "busybox");
        Prepare("");
    }

    /// <summary>Stands in documents for <see cref="Generation.RandomCell.HostPlaceholder"/>.</summary>
    public string Directory { get; }

    /// <summary>Where the hook notes what kind it was called as.</summary>
    public string HookLog => Path.Join(Directory, "hooks.log");

    /// <summary>The directory that all workers of this process share.</summary>
    public static string CreateParent()
    {
        var parent = Path.Join(System.IO.Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"cellos-differential-{Environment.ProcessId}-{Interlocked.Increment(ref _parents)}");
        System.IO.Directory.CreateDirectory(parent);
        File.Copy("/bin/busybox", Path.Join(parent, "busybox"), overwrite: true);
        Allow(Path.Join(parent, "busybox"), executable: true);
        return parent;
    }

    /// <summary>Makes everything anew.</summary>
    public void Prepare(string probe)
    {
        Dispose();
        var root = Path.Join(Directory, "rootfs");
        foreach (var folder in Folders)
        {
            OpenToAll(System.IO.Directory.CreateDirectory(Path.Join(root, folder)).FullName);
        }

        OpenToAll(root);
        Link(_busybox, Path.Join(root, "bin/busybox"));
        File.CreateSymbolicLink(Path.Join(root, "bin/sh"), "busybox");
        Write(Path.Join(root, "bin/probe"), probe, executable: true);
        Write(Path.Join(root, "etc/conf"), "of the root\n");
        Write(Path.Join(root, "data.json"), "{}\n");
        // A mount inside a bind mount needs its mount point in what is bound, which is the host's affair.
        foreach (var folder in new[] { "src/dir", "src/other", "src/dir/below", "src/other/below" })
        {
            var directory = System.IO.Directory.CreateDirectory(Path.Join(Directory, folder)).FullName;
            OpenToAll(directory);
            Write(Path.Join(directory, "conf"), "of the directory\n");
            Write(Path.Join(directory, Probe.Program), "#!/bin/sh\n", executable: true);
        }

        Write(Path.Join(Directory, "src/file"), "of the host\n");
        Write(Path.Join(Directory, "hook"), $"#!/bin/sh\necho \"$1\" >>{HookLog}\n", executable: true);
    }

    public void Dispose()
    {
        if (System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    private static void Link(string file, string place)
    {
        // A hard link: the program is two megabytes, and made twice a second per worker.
        if (!HardLink.TryCreate(file, place))
        {
            File.Copy(file, place);
            Allow(place, executable: true);
        }

    }

    private static void Write(string path, string text, bool executable = false)
    {
        File.WriteAllText(path, text);
        Allow(path, executable);
    }

    private static void Allow(string path, bool executable) => File.SetUnixFileMode(path, executable ? (UnixFileMode)0b111_101_101 : (UnixFileMode)0b110_110_110);

    private static void OpenToAll(string directory) => File.SetUnixFileMode(directory, (UnixFileMode)0b111_111_111);
}
