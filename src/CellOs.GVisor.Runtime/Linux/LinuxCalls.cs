using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CellOs.GVisor.Runtime;

/// <summary>The system calls that .NET has no method for. All of them are in every libc; names are the manual's.</summary>
[SupportedOSPlatform("linux")]
internal static partial class LinuxCalls
{
    internal const int NoSuchEntry = 2; // ENOENT
    internal const int IsDirectory = 21; // EISDIR
    internal const int WouldBlock = 11; // EAGAIN, EWOULDBLOCK
    internal const int AccessDenied = 13; // EACCES
    internal const int NotPermitted = 1; // EPERM: POSIX's answer of unlink(2) for a directory
    internal const int CurrentDirectory = -100; // AT_FDCWD
    internal const int RemoveDirectory = 0x200; // AT_REMOVEDIR
    internal const int ReadOnly = 0; // O_RDONLY
    internal const int WriteOnly = 1; // O_WRONLY
    internal const int AppendTo = 2 | 0x40 | 0x400; // O_RDWR | O_CREAT | O_APPEND
    internal const nuint NoPrograms = 0x2 | 0x4 | 0x8; // MS_NOSUID | MS_NODEV | MS_NOEXEC
    internal const int DetachNotFollowing = 0x2 | 0x8; // MNT_DETACH | UMOUNT_NOFOLLOW

    /// <summary>O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW; the latter two are the open flags whose values differ between architectures.</summary>
    internal static readonly int OpenDirectory = 0x80000
        | (RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm
            ? 0x4000 | 0x8000
            : 0x10000 | 0x20000);

    /// <summary>O_PATH | O_CLOEXEC | O_NOFOLLOW: a place in the file system itself, be it a link, and not what can be read there.</summary>
    internal static readonly int OpenPlace = 0x200000 | 0x80000
        | (RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000);

    private const int CloseOnExecution = 0x80000; // O_CLOEXEC
    private const int FirstOtherDescriptor = 3;
    private const int MarkOnly = 4; // CLOSE_RANGE_CLOEXEC
    private const int SetDescriptorFlags = 2; // F_SETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC
    private const int SetFileLock = 37; // F_OFD_SETLK
    private const int DoNotFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const int ItIsTheDescriptor = 0x1000; // AT_EMPTY_PATH
    private const int LongestLink = 4096; // PATH_MAX
    private const int LargestCore = 4; // RLIMIT_CORE
    private const uint TypeModeOwnerAndNumber = 0x1 | 0x2 | 0x8 | 0x10 | 0x100; // STATX_TYPE | STATX_MODE | STATX_UID | STATX_GID | STATX_INO

    /// <summary>mkdir(2): unlike <see cref="Directory.CreateDirectory(string)"/> it fails when the name is taken.</summary>
    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int MakeDirectory(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "mkfifo", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int MakePipe(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    internal static partial uint GetEffectiveUser();

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    internal static partial int OpenAt(int directory, ref readonly byte name, int flags, uint mode = 0);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true)]
    internal static partial int UnlinkAt(int directory, ref readonly byte name, int flags);

    [LibraryImport("libc", EntryPoint = "renameat", SetLastError = true)]
    internal static partial int RenameAt(int from, ref readonly byte oldName, int to, ref readonly byte newName);

    [LibraryImport("libc", EntryPoint = "fdopendir", SetLastError = true)]
    internal static partial nint OpenDirectoryStream(int descriptor);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    internal static partial nint ReadDirectoryStream(nint stream);

    [LibraryImport("libc", EntryPoint = "closedir", SetLastError = true)]
    internal static partial int CloseDirectoryStream(nint stream);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    internal static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    internal static partial int Lock(int descriptor, int operation);

    /// <summary>Opens a file that is there. .NET would lock it, and fail when somebody else holds such a lock (<c>flock(2)</c>).</summary>
    /// <param name="path">The file.</param>
    /// <param name="access"><see cref="ReadOnly"/>, <see cref="WriteOnly"/> or <see cref="AppendTo"/>.</param>
    /// <param name="mode">The mode of the file, when it has to be made.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    internal static SafeFileHandle OpenUnlocked(string path, int access, UnixFileMode mode = UnixFileMode.None)
    {
        byte[] name = [.. Encoding.UTF8.GetBytes(path), 0];
        var descriptor = OpenAt(CurrentDirectory, in name[0], access | CloseOnExecution, (uint)mode);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"'{path}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    /// <summary>mount(2) of a file system.</summary>
    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Mount(string source, string target, string type, nuint flags, string data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Unmount(string target, int flags);

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    internal static partial int Unshare(int flags);

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    internal static partial int EnterNamespace(SafeFileHandle handle, int kind);

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    internal static partial int ChangeOwner(SafeFileHandle file, uint owner, uint group);

    /// <summary>
    /// Marks every descriptor of this process but the three standard streams close-on-exec. .NET opens its own that way, but what
    /// the process inherited, or native code opened, need not be; and .NET closes nothing between fork and exec.
    /// </summary>
    internal static void KeepDescriptorsFromChildren()
    {
        try
        {
            if (CloseRange(FirstOtherDescriptor, uint.MaxValue, MarkOnly) == 0)
            {
                return;
            }
        }
        catch (EntryPointNotFoundException)
        {
            // glibc before 2.34, and musl: one by one. So for Linux before 5.11, which does not know the flag.
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
        {
            // The one that lists the directory is gone by now: that this fails for it is fine.
            if (int.TryParse(Path.GetFileName(entry.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor) && descriptor >= FirstOtherDescriptor)
            {
                _ = ControlDescriptor(descriptor, SetDescriptorFlags, CloseOnExec);
            }
        }
    }

    /// <summary>Has the kernel write no image of a process's memory to a disk when it crashes, nor of those that it starts.</summary>
    /// <param name="process">The process; one that has ended is fine.</param>
    internal static void ForbidCoreDumps(int process)
    {
        ReadOnlySpan<nuint> none = [0, 0]; // now, and the most that it may ask for
        _ = LimitProcess(process, LargestCore, in none[0], 0);
    }

    /// <summary>What a path leads to; <see langword="null"/> when that cannot be told.</summary>
    /// <param name="path">The path.</param>
    /// <param name="follow">Whether a symbolic link as the last part is followed, or is itself what is asked for.</param>
    internal static FileStatus? StatusOf(string path, bool follow = false) => StatusOf(CurrentDirectory, path, follow ? 0 : DoNotFollow);

    /// <summary>What a descriptor is open on; <see langword="null"/> when that cannot be told.</summary>
    internal static FileStatus? StatusOf(SafeFileHandle descriptor) => StatusOf((int)descriptor.DangerousGetHandle(), "", ItIsTheDescriptor);

    /// <summary>Opens a place below a directory, or at an absolute path, for looking at it only: <see cref="OpenPlace"/>.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    internal static SafeFileHandle? TryOpenPlace(SafeFileHandle? directory, string name)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(name), 0];
        var descriptor = OpenAt(directory is null ? CurrentDirectory : (int)directory.DangerousGetHandle(), in bytes[0], OpenPlace);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Where a symbolic link leads that was opened as a place; <see langword="null"/> when that cannot be told.</summary>
    internal static string? TargetOf(SafeFileHandle link)
    {
        Span<byte> target = stackalloc byte[LongestLink];
        var length = ReadLinkAt(link, "", ref target[0], LongestLink);
        return length is > 0 and < LongestLink ? Encoding.UTF8.GetString(target[..(int)length]) : null;
    }

    private static FileStatus? StatusOf(int directory, string path, int flags)
    {
        // statx(2) has one layout on every architecture. Counted in 32-bit words: 5 is stx_uid, 6 stx_gid, 7 begins with the 16 bits of
        // stx_mode, 8 and 9 are stx_ino, 34 and 35 the device.
        Span<uint> status = stackalloc uint[64];
        return Statx(directory, path, flags, TypeModeOwnerAndNumber, ref status[0]) == 0
            ? new FileStatus(
                status[5],
                status[6],
                MemoryMarshal.Cast<uint, ushort>(status)[14],
                new FileIdentity(status[34], status[35], MemoryMarshal.Cast<uint, ulong>(status)[4]))
            : null;
    }

    /// <summary>
    /// Locks a file exclusively against all others that lock it so, threads of this process included, until it is closed. Unlike
    /// <see cref="Lock"/> it is not in the way of .NET's own locks, which whoever reads the file may hold.
    /// </summary>
    /// <returns>Whether it is locked; else someone else holds it.</returns>
    /// <exception cref="IOException">The file cannot be locked at all.</exception>
    internal static bool TryLockFile(SafeFileHandle file)
    {
        // struct flock, where off_t has 64 bits: l_type F_WRLCK, l_whence SEEK_SET, then l_start and l_len, both 0: all of it. l_pid has to be 0.
        Span<long> request = [1, 0, 0, 0];
        if (ControlFile(file, SetFileLock, ref request[0]) == 0)
        {
            return true;
        }

        return Marshal.GetLastPInvokeError() is WouldBlock or AccessDenied
            ? false
            : throw new IOException($"The file cannot be locked: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int ControlFile(SafeFileHandle file, int command, ref long request);

    [LibraryImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    private static partial int LimitProcess(int process, int resource, ref readonly nuint limits, nint former);

    [LibraryImport("libc", EntryPoint = "close_range", SetLastError = true)]
    private static partial int CloseRange(uint first, uint last, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int ControlDescriptor(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int directory, string path, int flags, uint mask, ref uint status);

    [LibraryImport("libc", EntryPoint = "readlinkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint ReadLinkAt(SafeFileHandle directory, string path, ref byte target, nint size);
}

/// <summary>What tells a file from all others on this host.</summary>
internal readonly record struct FileIdentity(uint DeviceMajor, uint DeviceMinor, ulong Number);

/// <summary>Whose a file is, and of what kind.</summary>
/// <param name="Owner">The user id that owns it.</param>
/// <param name="Group">The group id that owns it.</param>
/// <param name="TypeAndMode">As <c>st_mode</c>.</param>
/// <param name="Identity">Which file it is.</param>
internal readonly record struct FileStatus(uint Owner, uint Group, ushort TypeAndMode, FileIdentity Identity)
{
    private const int TypeMask = 0xF000; // S_IFMT
    private const int DirectoryType = 0x4000; // S_IFDIR
    private const int RegularType = 0x8000; // S_IFREG
    private const int LinkType = 0xA000; // S_IFLNK
    private const uint RootsGroup = 0;

    internal bool IsDirectory => (TypeAndMode & TypeMask) == DirectoryType;

    internal bool IsRegularFile => (TypeAndMode & TypeMask) == RegularType;

    internal bool IsLink => (TypeAndMode & TypeMask) == LinkType;

    internal UnixFileMode Mode => (UnixFileMode)(TypeAndMode & ~TypeMask);

    /// <summary>Whether its mode lets others than its owner and root's group write it.</summary>
    internal bool MayBeWrittenByOthers
        => Mode.HasFlag(UnixFileMode.OtherWrite) || (Mode.HasFlag(UnixFileMode.GroupWrite) && Group != RootsGroup);
}
