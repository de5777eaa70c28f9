using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using CellOs.GVisor.Backend;
using Microsoft.Win32.SafeHandles;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// A file that a cell left, opened so that nothing which the cell did can have another one opened in its place. Every name on the way is looked up in
/// the directory that was opened before it, and symbolic links are not followed. What the last name leads to is looked at before it is opened: to open a
/// named pipe could wait for ever, and to open a device could do anything.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class ArtifactFile : IDisposable
{
    private const int NotDirectory = 20; // ENOTDIR
    private const int TooManyLinks = 40; // ELOOP
    private const int TypeMask = 0xF000; // S_IFMT

    /// <summary>O_PATH | O_CLOEXEC | O_NOFOLLOW: the place itself, be it a link, and not what can be read there.</summary>
    private static readonly int OpenPlace = 0x200000 | 0x80000
        | (RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000);

    private ArtifactFile(SafeFileHandle? handle, ArtifactOutcome outcome, string? reason)
    {
        Handle = handle;
        Outcome = outcome;
        Reason = reason;
    }

    /// <summary>The file, to be read; <see langword="null"/> when there is none to be had.</summary>
    internal SafeFileHandle? Handle { get; }

    /// <summary>Why there is none: <see cref="ArtifactOutcome.Missing"/> or <see cref="ArtifactOutcome.Refused"/>.</summary>
    internal ArtifactOutcome Outcome { get; }

    /// <summary>The same in words.</summary>
    internal string? Reason { get; }

    /// <summary>Opens it.</summary>
    /// <param name="directory">A directory that the cell did not choose.</param>
    /// <param name="names">The path below it, which the cell may have filled with anything.</param>
    internal static ArtifactFile Open(string directory, string names)
    {
        var place = Enter(LinuxCalls.CurrentDirectory, directory, 0x200000 | 0x80000); // O_PATH | O_CLOEXEC: links on this way are not the cell's
        if (place is null)
        {
            return Missing(directory);
        }

        var path = "";
        try
        {
            var parts = names.Split('/');
            foreach (var name in parts[..^1])
            {
                path = $"{path}/{name}";
                var next = Enter(Number(place), name, LinuxCalls.OpenDirectory);
                var error = Marshal.GetLastPInvokeError();
                if (next is null)
                {
                    return error switch
                    {
                        LinuxCalls.NoSuchEntry => Missing(path[1..]),
                        NotDirectory or TooManyLinks => Refused($"'{path[1..]}' is a symbolic link or no directory"),
                        _ => Refused($"'{path[1..]}' cannot be entered: {Marshal.GetPInvokeErrorMessage(error)}"),
                    };
                }

                place.Dispose();
                place = next;
            }

            return OpenIn(place, parts[^1]);
        }
        finally
        {
            place.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Handle?.Dispose();

    private static ArtifactFile OpenIn(SafeFileHandle directory, string name)
    {
        using var found = Enter(Number(directory), name, OpenPlace);
        var error = Marshal.GetLastPInvokeError();
        if (found is null)
        {
            return error == LinuxCalls.NoSuchEntry ? Missing(name) : Refused($"'{name}' cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}");
        }

        // By the descriptor, so that it is this very file and no other one of its name.
        var itself = string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{Number(found)}");
        return LinuxCalls.StatusOf(itself, follow: true) switch
        {
            { IsRegularFile: true } => new ArtifactFile(LinuxCalls.OpenUnlocked(itself, LinuxCalls.ReadOnly), ArtifactOutcome.Exported, null),
            { } status => Refused($"it is {Kind(status)}, and only regular files are exported"),
            null => Refused("what it is cannot be told"),
        };
    }

    private static SafeFileHandle? Enter(int directory, string name, int flags)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(name), 0];
        var descriptor = LinuxCalls.OpenAt(directory, in bytes[0], flags);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static int Number(SafeFileHandle handle) => (int)handle.DangerousGetHandle();

    private static string Kind(FileStatus status) => (status.TypeAndMode & TypeMask) switch
    {
        0x1000 => "a named pipe",
        0x2000 or 0x6000 => "a device",
        0x4000 => "a directory",
        0xA000 => "a symbolic link",
        0xC000 => "a socket",
        _ => "of no known kind",
    };

    private static ArtifactFile Missing(string path) => new(null, ArtifactOutcome.Missing, $"there is no '{path}'");

    private static ArtifactFile Refused(string reason) => new(null, ArtifactOutcome.Refused, reason);
}
