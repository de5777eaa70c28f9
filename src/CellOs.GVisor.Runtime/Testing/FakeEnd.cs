namespace CellOs.GVisor.Runtime.Testing;

/// <summary>How a fake program ended, as the evidence that runsc would have left of it.</summary>
/// <param name="Status">What runsc would have noted; <see langword="null"/> when it noted nothing.</param>
/// <param name="IsOutOfMemory">Whether the kernel killed it for want of memory.</param>
/// <param name="Failure">What runsc said when it failed.</param>
internal readonly record struct FakeEnd(WaitStatus? Status, bool IsOutOfMemory = false, string? Failure = null)
{
    private const int Kill = 9;
    private const int Terminate = 15;

    internal static FakeEnd Unknown { get; }

    internal static FakeEnd OutOfMemory { get; } = new(new WaitStatus(Kill), IsOutOfMemory: true);

    /// <summary>The launcher killed it.</summary>
    internal static FakeEnd KilledByLauncher { get; } = new(new WaitStatus(Kill));

    /// <summary>It was asked to end, and did not catch that.</summary>
    internal static FakeEnd Terminated { get; } = new(new WaitStatus(Terminate));

    internal static FakeEnd Exit(int code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 255);
        return new FakeEnd(new WaitStatus(code << 8));
    }

    internal static FakeEnd Killed(int signal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(signal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(signal, 64);
        return new FakeEnd(new WaitStatus(signal));
    }

    internal static FakeEnd OfRuntime(string failure) => new(Status: null, Failure: failure);
}
