namespace CellOs.GVisor.Runtime.Testing;

/// <summary>Holds the programs of a fake cell while it is paused.</summary>
internal sealed class PauseGate
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _paused;

    /// <summary>Closes it.</summary>
    /// <returns>Whether it was open.</returns>
    internal bool TryPause()
    {
        lock (_gate)
        {
            var wasOpen = _paused is null;
            _paused ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return wasOpen;
        }
    }

    /// <summary>Opens it.</summary>
    /// <returns>Whether it was closed.</returns>
    internal bool TryResume()
    {
        lock (_gate)
        {
            var wasClosed = _paused is not null;
            _paused?.TrySetResult();
            _paused = null;
            return wasClosed;
        }
    }

    /// <summary>Waits until it is open.</summary>
    internal Task GoOnAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _paused?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;
        }
    }
}
