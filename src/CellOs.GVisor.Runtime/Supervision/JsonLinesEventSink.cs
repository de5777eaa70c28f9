using System.Buffers;
using System.Runtime.Versioning;
using CellOs.GVisor.Backend;
using CellOs.GVisor.Runtime;
using CloudNative.CloudEvents;
using Microsoft.Win32.SafeHandles;

namespace CellOs.GVisor.Supervision;

/// <summary>
/// Appends events to a file, each as one line of JSON. Any number of sinks, in any number of processes, may append to the same file.
/// </summary>
/// <remarks>
/// <para>
/// An event is on the disk when <see cref="SendAsync"/> returns (<c>fsync(2)</c>). There are four of a cell, and one costs a quarter of a
/// millisecond where a cell costs a hundred; a record that a power cut takes back would be none.
/// </para>
/// <para>
/// The file is opened anew for each event, so that it can be rotated by renaming it. It is made with mode 0600; one that is there keeps the
/// mode it has. A line that a crash has left half written stays as it is, and the next event begins a new one.
/// </para>
/// </remarks>
public sealed class JsonLinesEventSink : ICellEventSink
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const byte LineEnd = (byte)'\n';

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(5);

    /// <summary>Creates a sink. Nothing is opened or made before the first event.</summary>
    /// <param name="path">The absolute path of the file. Its directory has to be there.</param>
    /// <exception cref="ArgumentException">The path is not absolute.</exception>
    /// <exception cref="PlatformNotSupportedException">The host is not Linux.</exception>
    public JsonLinesEventSink(string path)
    {
        if (!System.IO.Path.IsPathFullyQualified(path))
        {
            throw new ArgumentException($"'{path}' is not an absolute path.", nameof(path));
        }

        if (!OperatingSystem.IsLinux())
        {
            throw NotHere();
        }

        Path = path;
    }

    /// <summary>The absolute path of the file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The event lacks what CloudEvents 1.0 requires, or its data is no <see cref="System.Text.Json.JsonElement"/>.</exception>
    public async Task SendAsync(CloudEvent cloudEvent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cloudEvent);
        var line = new ArrayBufferWriter<byte>();
        CloudEventJson.Write(cloudEvent, line);
        line.Write([LineEnd]);
        try
        {
            // The disk is waited for, and that blocks: not the caller's thread.
            await Task.Run(() => AppendAsync(line.WrittenMemory, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CellBackendException(
                CellBackendErrorKind.EventSink,
                CellErrorKind.PortFailed,
                $"The event '{cloudEvent.Type}' of '{cloudEvent.Subject}' could not be appended to '{Path}': {e.Message}",
                e);
        }
    }

    private async Task AppendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw NotHere();
        }

        using var file = LinuxCalls.OpenUnlocked(Path, LinuxCalls.AppendTo, OwnerOnly);
        if (LinuxCalls.StatusOf(file) is not { IsRegularFile: true })
        {
            throw new IOException("it is no regular file.");
        }

        while (!LinuxCalls.TryLockFile(file))
        {
            await Task.Delay(RetryDelay, cancellationToken).ConfigureAwait(false);
        }

        Append(file, line);
    }

    [SupportedOSPlatform("linux")]
    private void Append(SafeFileHandle file, ReadOnlyMemory<byte> line)
    {
        var length = RandomAccess.GetLength(file);
        try
        {
            if (EndsInsideALine(file, length))
            {
                line = (byte[])[LineEnd, .. line.Span];
            }

            RandomAccess.Write(file, line.Span, length);
            RandomAccess.FlushToDisk(file);
        }
        catch (IOException)
        {
            // Half an event is none: a full disk is no reason to leave one. Should this fail too, the next event begins a new line.
            RandomAccess.SetLength(file, length);
            throw;
        }

        if (length == 0)
        {
            // The file may be new, and then its name has to reach the disk as well.
            using var directory = LinuxCalls.OpenUnlocked(System.IO.Path.GetDirectoryName(Path)!, LinuxCalls.ReadOnly);
            RandomAccess.FlushToDisk(directory);
        }
    }

    private static PlatformNotSupportedException NotHere() => new("Events of cells cannot be written here: gVisor's runsc needs Linux.");

    private static bool EndsInsideALine(SafeFileHandle file, long length)
    {
        Span<byte> last = stackalloc byte[1];
        return length > 0 && RandomAccess.Read(file, last, length - 1) == 1 && last[0] != LineEnd;
    }
}
