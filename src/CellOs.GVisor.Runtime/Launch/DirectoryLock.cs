using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// A lock on a directory (<c>flock(2)</c>), which goes when its holder does, however that ends. .NET's own file locks will not do:
/// an environment variable switches them off, and then everyone seems to hold everything.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class DirectoryLock : IDisposable
{
    private const int Shared = 1; // LOCK_SH
    private const int Exclusive = 2; // LOCK_EX
    private const int DoNotWait = 4; // LOCK_NB

    private readonly SafeFileHandle _directory;

    private DirectoryLock(SafeFileHandle directory) => _directory = directory;

    /// <summary>Waits until nobody holds the directory exclusively, and shares it.</summary>
    internal static DirectoryLock Share(string path)
        => Take(path, Shared) ?? throw new IOException($"The directory '{path}' cannot be locked: {Marshal.GetLastPInvokeErrorMessage()}");

    /// <summary>Holds the directory exclusively; <see langword="null"/> when someone else holds it, or when nobody can tell.</summary>
    internal static DirectoryLock? TryHold(string path) => TryHold(path, out _);

    /// <summary>Holds a directory that was made a moment ago, and of which nobody else knows.</summary>
    /// <exception cref="IOException">It cannot be held, and has been removed: unheld it would seem abandoned.</exception>
    internal static DirectoryLock HoldNew(string path)
    {
        if (TryHold(path) is { } held)
        {
            return held;
        }

        var reason = Marshal.GetLastPInvokeErrorMessage();
        Directory.Delete(path);
        throw new IOException($"The directory '{path}' cannot be locked: {reason}");
    }

    /// <summary>Holds the directory exclusively; <see langword="null"/> when it cannot.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="isHeld">Whether that is because someone else holds it.</param>
    internal static DirectoryLock? TryHold(string path, out bool isHeld)
    {
        var taken = Take(path, Exclusive | DoNotWait);
        isHeld = taken is null && Marshal.GetLastPInvokeError() == LinuxCalls.WouldBlock;
        return taken;
    }

    /// <summary>The number of the descriptor that holds the lock.</summary>
    internal int Descriptor => (int)_directory.DangerousGetHandle();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    private static DirectoryLock? Take(string path, int operation)
    {
        byte[] name = [.. Encoding.UTF8.GetBytes(path), 0];
        var descriptor = LinuxCalls.OpenAt(LinuxCalls.CurrentDirectory, in name[0], LinuxCalls.OpenDirectory);
        if (descriptor < 0)
        {
            return null;
        }

        var directory = new SafeFileHandle(descriptor, ownsHandle: true);
        if (LinuxCalls.Lock(descriptor, operation) == 0)
        {
            return new DirectoryLock(directory);
        }

        var error = Marshal.GetLastPInvokeError();
        directory.Dispose();
        Marshal.SetLastPInvokeError(error);
        return null;
    }
}
