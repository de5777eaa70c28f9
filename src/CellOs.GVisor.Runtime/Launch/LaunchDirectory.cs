using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// The directory of one launch: the bundle, runsc's state and runsc's logs. It is made exclusively and with mode 0700, whatever the
/// process's umask is, and everything that runsc writes for the launch lies in it.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class LaunchDirectory : IDisposable
{
    private const uint OwnerOnly = 0b111_000_000; // 0700

    // The control socket is WORK/RANDOM/state/runsc-ID.sock. When that is longer than a socket's address may be, runsc puts the
    // socket into /var/run, where it is no longer private to the launch.
    private const int LongestSocketPath = 107;
    private static readonly int SocketPathWithoutId = "/".Length + 16 + "/state/runsc-.sock".Length;

    private int _logs;
    private DirectoryLock? _lock;

    private LaunchDirectory(string path) => Path = path;

    /// <summary>The directory itself.</summary>
    internal string Path { get; }

    /// <summary>The bundle: what <c>runsc run --bundle</c> names.</summary>
    internal string Bundle => Path + "/bundle";

    /// <summary>The OCI document in the bundle.</summary>
    internal string ConfigFile => Bundle + "/config.json";

    /// <summary>Where a root file system is built, when the cell declares programs and not a directory.</summary>
    internal string BuiltRoot => Bundle + "/rootfs";

    /// <summary>runsc's state: the value of <c>--root</c>.</summary>
    internal string State => Path + "/state";

    /// <summary>Where the sandbox leaves its last words when it crashes: the value of <c>--panic-log</c>, without its slash.</summary>
    internal string PanicLogs => Path + "/panic";

    /// <summary>Where <c>runsc run</c> notes how the program ended.</summary>
    internal string ExitNotes => Path + "/exit";

    /// <summary>Where the files of the cell's secrets are, on a file system of their own.</summary>
    internal string Secrets => Path + "/secrets";

    /// <summary>Where the cell writes its artifacts, on a file system of their own.</summary>
    internal string Artifacts => Path + "/artifacts";

    /// <summary>How long a container id may be below a work directory; negative when the path is too long for any.</summary>
    internal static int RoomForContainerId(string workDirectory) => LongestSocketPath - SocketPathWithoutId - workDirectory.Length;

    /// <summary>Checks that a work directory's path is short enough for any launch.</summary>
    /// <exception cref="CellLaunchException">It is not.</exception>
    internal static void CheckRoom(string workDirectory)
    {
        if (RoomForContainerId(workDirectory) < LaunchNames.RandomLength)
        {
            throw new CellLaunchException(
                CellErrorKind.LaunchFailed,
                $"The work directory '{workDirectory}' has a path of {workDirectory.Length.ToString(CultureInfo.InvariantCulture)} characters; at most 56 leave room for runsc's control socket. Name a shorter one in {nameof(CellRunOptions)}.{nameof(CellRunOptions.WorkDirectory)}.");
        }
    }

    internal static LaunchDirectory Create(string workDirectory, LaunchNames names)
    {
        CheckRoom(workDirectory);

        // Shared with other launchers, and with nobody who looks for abandoned launches: this one is not yet locked.
        using var creating = DirectoryLock.Share(workDirectory);
        var launch = new LaunchDirectory($"{workDirectory}/{names.Random}");
        MakeExclusively(launch.Path);
        launch._lock = DirectoryLock.HoldNew(launch.Path);
        return launch;
    }

    /// <summary>What another process must know to clear this launch away.</summary>
    internal string RecordFile => Path + "/launch.json";

    /// <summary>A launch that some process made, now or before.</summary>
    internal static LaunchDirectory At(string path) => new(path);

    /// <summary>Lets others take the launch for abandoned: for its launcher, when it is done with it.</summary>
    public void Dispose() => _lock?.Dispose();

    /// <summary>Holds the launch, if nobody else does.</summary>
    /// <param name="isHeld">When it cannot: whether that is because someone else holds it.</param>
    internal bool TryHold(out bool isHeld)
    {
        _lock = DirectoryLock.TryHold(Path, out isHeld);
        return _lock is not null;
    }

    /// <summary>The descriptor by which this process holds the launch, if it does.</summary>
    internal int? LockDescriptor => _lock?.Descriptor;

    /// <summary>Makes the directories below it.</summary>
    internal void Furnish()
    {
        MakeExclusively(Bundle);
        MakeExclusively(State);
        MakeExclusively(PanicLogs);
        MakeExclusively(ExitNotes);
    }

    /// <summary>The path of a log file that no command has used: runsc only ever appends.</summary>
    internal string NewLogFile() => $"{Path}/log-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}-{Interlocked.Increment(ref _logs).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Writes <c>config.json</c>, which may hold secrets, with mode 0600.</summary>
    internal async Task WriteConfigAsync(ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        var file = new FileStream(ConfigFile, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(document, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void MakeExclusively(string path)
    {
        if (LinuxCalls.MakeDirectory(path, OwnerOnly) != 0)
        {
            throw new IOException($"The directory '{path}' cannot be made: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }
}
