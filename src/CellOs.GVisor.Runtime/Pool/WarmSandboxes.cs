using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>The sandboxes of a pool: makes them, replaces those that are too old or dead, and hands them out, oldest first.</summary>
[SupportedOSPlatform("linux")]
internal sealed class WarmSandboxes : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1); // a timer takes no more than 49

    private readonly Lock _gate = new();
    private readonly CellFace _cell;
    private readonly CellPoolOptions _options;
    private readonly Queue<WarmSandbox> _ready = new();
    private readonly List<Task> _clearing = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _keeping;

    private TaskCompletionSource _changed = NewSignal();
    private Task? _disposal;
    private bool _isPreparing;
    private long _warm;
    private long _cold;
    private long _expired;
    private long _died;
    private long _failed;
    private Exception? _lastFailure;

    internal WarmSandboxes(CellFace cell, CellPoolOptions options)
    {
        _cell = cell;
        _options = options;
        _keeping = Task.Run(KeepAsync);
    }

    internal CellPoolStatistics Statistics
    {
        get
        {
            lock (_gate)
            {
                return new CellPoolStatistics(_ready.Count(static sandbox => sandbox.IsAlive), _isPreparing ? 1 : 0, _warm, _cold, _expired, _died, _failed, _lastFailure);
            }
        }
    }

    private TimeProvider Clock => _options.Run.TimeProvider;

    private CellTelemetry Telemetry => _options.Run.Telemetry;

    internal async Task<RunningCell> TakeAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposal) is not null, typeof(CellPool<>));
        var seat = await Telemetry.TakeSeatAsync(_options.Run.Limiter, _cell.Descriptor, Clock, cancellationToken).ConfigureAwait(false);
        try
        {
            while (TryTakeReady() is { } sandbox)
            {
                try
                {
                    var cell = await sandbox.StartAsync(cancellationToken).ConfigureAwait(false);
                    Interlocked.Increment(ref _warm);
                    Telemetry.Instruments.Taken(_cell.Descriptor, isWarm: true);
                    sandbox.WhenGone(Interlocked.Exchange(ref seat, null));
                    return cell;
                }
                catch (Exception e) when (e is CellLaunchException or CellTeardownException)
                {
                    // It was alive a moment ago. There may be another, and else one is started.
                    lock (_gate)
                    {
                        Bury(sandbox);
                    }
                }
            }
        }
        finally
        {
            seat?.Dispose();
        }

        // From the beginning, which takes a seat of its own.
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposal) is not null, typeof(CellPool<>));
        var cold = await LaunchedCell.StartAsync(_cell, _options.Run, cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref _cold);
        Telemetry.Instruments.Taken(_cell.Descriptor, isWarm: false);
        return cold;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            return new ValueTask(_disposal ??= Task.Run(CloseAsync));
        }
    }

    private async Task CloseAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
        Task[] clearing;
        lock (_gate)
        {
            clearing = [.. _clearing, .. _ready.Select(static sandbox => sandbox.ClearAwayAsync())];
            _ready.Clear();
        }

        await Task.WhenAll(clearing).ConfigureAwait(false);
        _closing.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WarmSandbox? TryTakeReady()
    {
        lock (_gate)
        {
            _changed.TrySetResult();
            while (_ready.TryDequeue(out var sandbox))
            {
                if (!RemovedFor(sandbox))
                {
                    return sandbox;
                }
            }

            return null;
        }
    }

    private bool IsTooOld(WarmSandbox sandbox) => Clock.GetElapsedTime(sandbox.ReadySince) >= _options.MaximumAge;

    // One that is dead or too old is cleared away.
    private bool RemovedFor(WarmSandbox sandbox)
    {
        if (!sandbox.IsAlive)
        {
            Bury(sandbox);
            return true;
        }

        if (IsTooOld(sandbox))
        {
            _expired++;
            ClearAway(sandbox);
            return true;
        }

        return false;
    }

    private void Bury(WarmSandbox sandbox)
    {
        _died++;
        ClearAway(sandbox);
    }

    // What it left, if anything, whoever disposes of the pool is told.
    private void ClearAway(WarmSandbox sandbox)
    {
        _clearing.RemoveAll(static task => task.IsCompletedSuccessfully);
        _clearing.Add(sandbox.ClearAwayAsync());
    }

    private async Task KeepAsync()
    {
        var pause = FirstPause;
        while (!_closing.IsCancellationRequested)
        {
            Task changed;
            Task died;
            TimeSpan next;
            lock (_gate)
            {
                Weed();
                _isPreparing = _ready.Count < _options.Size;
                _changed = NewSignal();
                changed = _changed.Task;
                died = Task.WhenAny(_ready.Select(static sandbox => sandbox.End).DefaultIfEmpty(NewSignal().Task));
                next = _ready.TryPeek(out var oldest) ? _options.MaximumAge - Clock.GetElapsedTime(oldest.ReadySince) : Timeout.InfiniteTimeSpan;
            }

            if (_isPreparing)
            {
                pause = await PrepareAsync().ConfigureAwait(false) ? FirstPause : await PauseAsync(pause).ConfigureAwait(false);
            }
            else
            {
                using var expiry = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
                var delay = Task.Delay(next == Timeout.InfiniteTimeSpan ? next : TimeSpan.FromTicks(Math.Clamp(next.Ticks, 0, LongestDelay.Ticks)), Clock, expiry.Token);
                await Task.WhenAny(changed, died, delay).ConfigureAwait(false);
                await expiry.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    private void Weed()
    {
        for (var left = _ready.Count; left > 0; left--)
        {
            var sandbox = _ready.Dequeue();
            if (!RemovedFor(sandbox))
            {
                _ready.Enqueue(sandbox);
            }
        }
    }

    private async Task<bool> PrepareAsync()
    {
        try
        {
            var sandbox = await WarmSandbox.MakeAsync(_cell, _options.Run, _closing.Token).ConfigureAwait(false);
            lock (_gate)
            {
                _isPreparing = false;
                _ready.Enqueue(sandbox);
            }

            return true;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            lock (_gate)
            {
                _isPreparing = false;
            }

            return true;
        }
        catch (Exception e)
        {
            // A cell that fails in its own code, too, is no reason to give up the pool.
            lock (_gate)
            {
                _isPreparing = false;
                _failed++;
                _lastFailure = e;
                if (e is CellTeardownException)
                {
                    _clearing.Add(Task.FromException(e));
                }
            }

            Telemetry.SandboxFailed(_cell.Descriptor, e);
            return false;
        }
    }

    private async Task<TimeSpan> PauseAsync(TimeSpan pause)
    {
        await Task.WhenAny(Task.Delay(pause, Clock, _closing.Token)).ConfigureAwait(false);
        return pause * 2 < LongestPause ? pause * 2 : LongestPause;
    }
}
