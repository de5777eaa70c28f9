using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Sees how far runsc has come by the state that it keeps in a file (gVisor <c>runsc/container/state_file.go</c>). A question to runsc
/// itself costs 25 ms.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class StateWatch(LaunchDirectory launch)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether the sandbox has been made.</summary>
    internal bool IsCreated => _isCreated = _isCreated || Says("created"u8) || IsRunning;

    /// <summary>Whether the program runs, or has run.</summary>
    internal bool IsRunning => _isRunning = _isRunning || Says("running"u8);

    private bool _isCreated;
    private bool _isRunning;

    /// <summary>Waits until something is so.</summary>
    /// <returns>Whether it is; <see langword="false"/> when the run ended before.</returns>
    internal static async Task<bool> UntilAsync(Func<bool> isSo, Task ended)
    {
        var pause = FirstPause;
        while (!isSo())
        {
            if (await Task.WhenAny(ended, Task.Delay(pause)).ConfigureAwait(false) == ended)
            {
                return isSo();
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }

        return true;
    }

    // Inside a JSON string the quotation marks would be escaped: nothing that the cell chose can be taken for it.
    private bool Says(ReadOnlySpan<byte> status)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(launch.State, "*.state"))
            {
                var state = File.ReadAllBytes(file).AsSpan();
                var at = state.IndexOf("\"status\":\""u8);
                if (at >= 0 && state[(at + "\"status\":\"".Length)..].StartsWith(status))
                {
                    return true;
                }
            }
        }
        catch (IOException)
        {
            // runsc was quicker, and has removed it; or no descriptor is to be had just now. Whoever asks asks again.
        }

        return false;
    }
}
