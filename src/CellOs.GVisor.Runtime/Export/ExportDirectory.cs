using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using CellOs.GVisor.Backend;

namespace CellOs.GVisor.Runtime;

/// <summary>The directory that gets the artifacts of all cells: a folder for each, which appears whole or not at all.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ExportDirectory
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const uint OwnerOnly = 0b111_000_000; // 0700
    private const string Unfinished = ".unfinished-"; // no cell id begins with a dot
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    private readonly string _path;

    private ExportDirectory(string path) => _path = path;

    /// <summary>Makes sure that the directory is there and that no other user can put or swap anything in it.</summary>
    /// <exception cref="CellBackendException">It cannot be used.</exception>
    internal static ExportDirectory Open(string requested)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(requested));
        if (HostPath.Follow(path).ExchangeableIn is { } exchangeable)
        {
            // Whoever did would decide where files of cells are written.
            throw BackendErrors.Export($"The export directory '{path}' can be exchanged for another one by other users, who own or may write '{exchangeable}' on its way. Name one that is reached through directories of root's alone.");
        }

        try
        {
            Directory.CreateDirectory(path, Private);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw BackendErrors.Export($"The export directory '{path}' cannot be made: {e.Message}", e);
        }

        return LinuxCalls.StatusOf(path) switch
        {
            not { IsDirectory: true } => throw BackendErrors.Export($"The export directory '{path}' is a symbolic link or no directory. Name the directory itself."),
            { } status when status.Owner != LinuxCalls.GetEffectiveUser() => throw BackendErrors.Export($"The export directory '{path}' belongs to another user. Name one that belongs to the user that runs cells, or one that is not there yet: it is made."),
            { } status when (status.Mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0 => throw BackendErrors.Export($"The export directory '{path}' may be written by other users. Take that away (chmod go-w '{path}')."),
            _ => new ExportDirectory(path),
        };
    }

    /// <summary>Checks that a cell's folder is not there yet: what an earlier cell left is neither overwritten nor mixed with this one's.</summary>
    /// <exception cref="CellBackendException">It is.</exception>
    internal void RequireRoomFor(string cellId)
    {
        if (Path.Exists(FolderOf(cellId)))
        {
            throw BackendErrors.Export($"The artifacts of the cell '{cellId}' are to go to '{FolderOf(cellId)}', which is there already. Move it away, or give the cell another id.");
        }
    }

    /// <summary>The folder of a cell.</summary>
    internal string FolderOf(string cellId) => $"{_path}/{cellId}";

    /// <summary>Makes an empty folder that is to become that of a cell; until then nobody takes it for one. First those are removed that a process left which was killed.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    internal ExportFolder Begin()
    {
        RemoveAbandoned();
        var path = $"{_path}/{Unfinished}{RandomNumberGenerator.GetString(Letters, 16)}";

        // Shared with others who export, and with nobody who looks for abandoned ones: this one is not yet locked.
        using var making = DirectoryLock.Share(_path);
        if (LinuxCalls.MakeDirectory(path, OwnerOnly) != 0)
        {
            throw new IOException($"The directory '{path}' cannot be made: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        return new ExportFolder(path, DirectoryLock.HoldNew(path));
    }

    private void RemoveAbandoned()
    {
        // Whoever is making one now has it for as long; then they are left to the next export.
        using var alone = DirectoryLock.TryHold(_path);
        foreach (var path in alone is null ? [] : Directory.GetDirectories(_path, Unfinished + "*"))
        {
            using var held = DirectoryLock.TryHold(path);
            if (held is not null && TreeRemoval.TryRemove(path) is { } failure)
            {
                throw new IOException($"The directory '{path}', which an export left that was killed, cannot be removed: {failure}");
            }
        }
    }
}

/// <summary>A folder that is being filled. What is not finished is removed.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ExportFolder(string path, DirectoryLock held) : IDisposable
{
    private string? _path = path;

    /// <summary>Where it is.</summary>
    internal string Location => _path!;

    /// <summary>Gives it its name. A folder of that name that has something in it is not replaced.</summary>
    /// <exception cref="IOException">It cannot be given the name.</exception>
    internal void Finish(string name)
    {
        byte[] from = [.. Encoding.UTF8.GetBytes(_path!), 0];
        byte[] to = [.. Encoding.UTF8.GetBytes(name), 0];
        if (LinuxCalls.RenameAt(LinuxCalls.CurrentDirectory, in from[0], LinuxCalls.CurrentDirectory, in to[0]) != 0)
        {
            throw new IOException($"The folder '{name}' cannot be made: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        _path = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_path is not null)
        {
            // What cannot be removed is found by the next export, which says so.
            _ = TreeRemoval.TryRemove(_path);
        }

        held.Dispose();
    }
}
