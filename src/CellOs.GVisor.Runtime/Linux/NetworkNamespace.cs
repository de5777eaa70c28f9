using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// A network namespace of a launch's own, in which its runsc processes are started. Release 20221219 takes orders at an abstract socket, which has
/// no mode and no owner, and asks nobody who he is: every user of the host could run programs in the cell, or have its memory written out.
/// But such a socket is known in its own network namespace only (<c>network_namespaces(7)</c>), and nobody but root gets into this one.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class NetworkNamespace : IDisposable
{
    /// <summary>The oldest release that is known to have its socket in the state directory, where only root gets.</summary>
    private const int FirstWithoutNeed = 20240729;

    private const int Network = 0x40000000; // CLONE_NEWNET

    private readonly SafeFileHandle _namespace;

    private NetworkNamespace(SafeFileHandle handle) => _namespace = handle;

    /// <summary>Makes one, if a launch needs it.</summary>
    /// <param name="runsc">The runsc that is to run it.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns><see langword="null"/> when it does not, or is to have the host's network.</returns>
    /// <exception cref="CellLaunchException">The host does not let it.</exception>
    internal static NetworkNamespace? For(RunscBinary runsc, string[] arguments)
        => runsc.Release.Date >= FirstWithoutNeed || arguments.Any(static argument => argument.TrimStart('-') == "network=host")
            ? null
            : OnThreadOfItsOwn(static () =>
            {
                if (LinuxCalls.Unshare(Network) != 0)
                {
                    throw new CellLaunchException(
                        CellErrorKind.NotEnforceable,
                        $"No network namespace can be made: {Marshal.GetLastPInvokeErrorMessage()}. Without one every user of the host could give orders to a sandbox of this release. Give the launcher CAP_SYS_ADMIN, or install release {FirstWithoutNeed} or newer.");
                }

                return new NetworkNamespace(LinuxCalls.OpenUnlocked("/proc/thread-self/ns/net", LinuxCalls.ReadOnly));
            });

    /// <summary>Has something done in the namespace: a process that is started then is in it.</summary>
    internal T Do<T>(Func<T> action) => OnThreadOfItsOwn(() =>
    {
        try
        {
            if (LinuxCalls.EnterNamespace(_namespace, Network) != 0)
            {
                throw new IOException($"The launch's network namespace cannot be entered: {Marshal.GetLastPInvokeErrorMessage()}");
            }
        }
        catch (ObjectDisposedException)
        {
            // The launch has ended at this moment, and with it whatever was in there.
        }

        return action();
    });

    /// <inheritdoc/>
    public void Dispose() => _namespace.Dispose();

    // A thread that has changed its namespace must do nothing else.
    private static T OnThreadOfItsOwn<T>(Func<T> action)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = action();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
