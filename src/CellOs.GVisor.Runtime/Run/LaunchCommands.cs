namespace CellOs.GVisor.Runtime;

/// <summary>
/// The caller's commands on a running cell. They write into the launch's directory, which is not to be cleared away under them: once the cell
/// has ended no more are let in, and those that are under way are waited for.
/// </summary>
internal sealed class LaunchCommands
{
    // With the sandbox gone, runsc gives up by itself and at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _overdue = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _underWay;
    private bool _isClosed;

    /// <summary>Ends when what is under way has had time enough.</summary>
    internal Task Overdue => _overdue.Task;

    /// <summary>Lets a command in.</summary>
    /// <returns>What to dispose when it is done; <see langword="null"/> when the cell has ended.</returns>
    internal IDisposable? TryEnter()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return null;
            }

            _underWay++;
            return new Entry(this);
        }
    }

    /// <summary>Lets no more in, and waits for those that are.</summary>
    internal async Task CloseAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (_underWay == 0)
            {
                return;
            }
        }

        if (await Task.WhenAny(_idle.Task, Task.Delay(Patience)).ConfigureAwait(false) != _idle.Task)
        {
            _overdue.TrySetResult();
            await _idle.Task.ConfigureAwait(false);
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_underWay == 0 && _isClosed)
            {
                _idle.TrySetResult();
            }
        }
    }

    private sealed class Entry(LaunchCommands commands) : IDisposable
    {
        private LaunchCommands? _commands = commands;

        public void Dispose() => Interlocked.Exchange(ref _commands, null)?.Leave();
    }
}
