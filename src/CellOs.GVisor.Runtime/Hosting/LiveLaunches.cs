using System.Diagnostics.CodeAnalysis;

namespace CellOs.GVisor.Runtime;

/// <summary>The launches of one container of services, so that none of them outlives it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Its source of tokens holds nothing that is to be freed, and a launch may still ask for its token when all have ended.")]
internal sealed class LiveLaunches
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>Whether they have been told to end. None begins any more.</summary>
    internal bool IsEnding => _ending.IsCancellationRequested;

    /// <summary>Carries out a launch as one of them.</summary>
    /// <param name="launch">The launch; its token is cancelled when it is to end.</param>
    /// <param name="cancellationToken">Cancels that, too.</param>
    internal async Task<CellResult> RunAsync(Func<CancellationToken, Task<CellResult>> launch, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _count++;
        }

        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Token);
            return await launch(ending.Token).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                _count--;
                SayWhetherAllEnded();
            }
        }
    }

    /// <summary>Ends them, and waits until nothing is left of them.</summary>
    /// <returns>How many there were.</returns>
    internal async Task<int> EndAsync()
    {
        int count;
        lock (_gate)
        {
            count = _count;
        }

        await _ending.CancelAsync().ConfigureAwait(false);
        lock (_gate)
        {
            SayWhetherAllEnded();
        }

        await _allEnded.Task.ConfigureAwait(false);
        return count;
    }

    private void SayWhetherAllEnded()
    {
        if (_count == 0 && IsEnding)
        {
            _allEnded.TrySetResult();
        }
    }
}
