using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Holds runsc back between making a sandbox and starting the program in it. The last thing that runsc does before it starts the program
/// is to write a process id to the file of <c>--pid-file</c> (gVisor <c>runsc/container/container.go</c>). That file is a named pipe here,
/// and to open one for writing waits for a reader (<c>fifo(7)</c>).
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class LaunchGate : IDisposable
{
    private const int ReadWithoutWaiting = 0x800 | 0x80000; // O_RDONLY | O_NONBLOCK | O_CLOEXEC
    private const uint OwnerOnly = 0b110_000_000; // 0600

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _pipe;
    private SafeFileHandle? _reader;
    private bool _isDisposed;

    /// <param name="launch">The launch, in whose directory the pipe is.</param>
    internal LaunchGate(LaunchDirectory launch)
    {
        _pipe = launch.Path + "/gate";
        if (LinuxCalls.MakePipe(_pipe, OwnerOnly) != 0)
        {
            throw new IOException($"The named pipe '{_pipe}' cannot be made: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    /// <summary>Ends when the gate is opened.</summary>
    internal Task Opened => _opened.Task;

    /// <summary>The flag of <c>runsc run</c> that leads through it.</summary>
    internal string Flag => $"--pid-file={_pipe}";

    /// <summary>Lets runsc start the program.</summary>
    /// <exception cref="IOException">The launch has ended.</exception>
    internal void Open()
    {
        lock (_lock)
        {
            // What is opened now, nobody would close before the launch's directory is removed.
            if (_isDisposed)
            {
                throw new IOException($"The launch of '{_pipe}' has ended.");
            }

            byte[] path = [.. Encoding.UTF8.GetBytes(_pipe), 0];
            var descriptor = LinuxCalls.OpenAt(LinuxCalls.CurrentDirectory, in path[0], ReadWithoutWaiting);
            if (descriptor < 0)
            {
                throw new IOException($"The named pipe '{_pipe}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}");
            }

            // It stays open: runsc has yet to write to it.
            _reader = new SafeFileHandle(descriptor, ownsHandle: true);
        }

        _opened.TrySetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _reader?.Dispose();
        }
    }
}
