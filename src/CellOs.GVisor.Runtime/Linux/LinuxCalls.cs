using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>The system calls that .NET has no method for. All of them are in every libc; names are the manual's.</summary>
[SupportedOSPlatform("linux")]
internal static partial class LinuxCalls
{
    internal const int NoSuchEntry = 2; // ENOENT
    internal const int IsDirectory = 21; // EISDIR
    internal const int NotPermitted = 1; // EPERM: POSIX's answer of unlink(2) for a directory
    internal const int CurrentDirectory = -100; // AT_FDCWD
    internal const int RemoveDirectory = 0x200; // AT_REMOVEDIR

    private const int DoNotFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint OwnerOnly = 0x8; // STATX_UID

    /// <summary>mkdir(2): unlike <see cref="Directory.CreateDirectory(string)"/> it fails when the name is taken.</summary>
    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int MakeDirectory(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    internal static partial uint GetEffectiveUser();

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    internal static partial int OpenAt(int directory, ref readonly byte name, int flags);

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

    /// <summary>The user id that owns the entry itself, not what it links to; <see langword="null"/> when it cannot be read.</summary>
    internal static uint? OwnerOf(string path)
    {
        // statx(2) has one layout on every architecture: stx_uid is the sixth 32-bit word.
        Span<uint> status = stackalloc uint[64];
        return Statx(CurrentDirectory, path, DoNotFollow, OwnerOnly, ref status[0]) == 0 ? status[5] : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int directory, string path, int flags, uint mask, ref uint status);
}
