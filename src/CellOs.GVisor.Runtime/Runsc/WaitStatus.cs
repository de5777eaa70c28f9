namespace CellOs.GVisor.Runtime;

/// <summary>What <c>waitpid(2)</c> says of an ended process.</summary>
internal readonly record struct WaitStatus(int Raw)
{
    /// <summary>The exit code; <see langword="null"/> when a signal ended the process.</summary>
    internal int? ExitCode => (Raw & 0x7f) == 0 ? (Raw >> 8) & 0xff : null;

    /// <summary>The signal; <see langword="null"/> when the process exited.</summary>
    internal int? Signal => (Raw & 0x7f) is var signal and not 0 ? signal : null;
}
