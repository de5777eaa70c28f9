namespace CellOs.GVisor.Runtime;

/// <summary>Why the launcher ends a run.</summary>
internal enum StopReason
{
    /// <summary>The time to live is over.</summary>
    TtlExpired,

    /// <summary>The caller's token was cancelled.</summary>
    Cancelled,

    /// <summary>The caller stopped the cell.</summary>
    Stopped,

    /// <summary>One of the caller's streams threw.</summary>
    StreamFailed,

    /// <summary>runsc did not start the program in time.</summary>
    StartTimedOut,

    /// <summary>What runsc has mounted is not what was checked.</summary>
    Refused,
}

/// <summary>The one request to end a run: the first reason counts.</summary>
internal sealed class StopRequest
{
    private readonly TaskCompletionSource<StopReason> _request = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when there is a reason.</summary>
    internal Task<StopReason> Requested => _request.Task;

    /// <summary>The reason, if there is one.</summary>
    internal StopReason? Reason => _request.Task.IsCompletedSuccessfully ? _request.Task.Result : null;

    internal void Make(StopReason reason) => _request.TrySetResult(reason);
}
