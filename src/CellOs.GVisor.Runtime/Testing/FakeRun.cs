using System.Text.Json;

namespace CellOs.GVisor.Runtime.Testing;

/// <summary>A run of a cell by a <see cref="FakeCellRunner"/>: what would have been run, and how it ended.</summary>
public abstract class FakeRun
{
    private readonly TaskCompletionSource<CellResult> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<CellCommand> _commands = [];

    private protected FakeRun(CellDescriptor descriptor, FakeDocument document, string containerId, FakeRunKind kind, CellRunOptions options)
    {
        Descriptor = descriptor;
        ContainerId = containerId;
        Kind = kind;
        Options = options;
        Config = document.Config;
        Secrets = document.Secrets;
        using var config = JsonDocument.Parse(Config);
        var process = CellDocument.Member(config.RootElement, "process");
        Arguments = Texts(process, "args");
        Environment = Texts(process, "env").Select(static variable => variable.Split('=', 2)).ToDictionary(static parts => parts[0], static parts => parts.ElementAtOrDefault(1) ?? "");
        UserId = CellDocument.Member(CellDocument.Member(process, "user"), "uid") is { ValueKind: JsonValueKind.Number } user && user.TryGetUInt32(out var id) ? id : 0;
    }

    /// <summary>The cell.</summary>
    public CellDescriptor Descriptor { get; }

    /// <summary>The container id: unique.</summary>
    public string ContainerId { get; }

    /// <summary>How it was begun.</summary>
    public FakeRunKind Kind { get; }

    /// <summary>The options that held for it: its caller's, over those of the runner.</summary>
    public CellRunOptions Options { get; }

    /// <summary>
    /// The <c>config.json</c>, as declared: the same for the same holes, since it has no paths of a host in it. <see cref="CellPlacement"/> says what a real run would have put there
    /// besides.
    /// </summary>
    public string Config { get; }

    /// <summary>The program and its arguments: <c>process.args</c> of <see cref="Config"/>.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The program's environment: <c>process.env</c> of <see cref="Config"/>.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The secrets that the cell would have found as files, by the name of their property.</summary>
    public IReadOnlyDictionary<string, byte[]> Secrets { get; }

    /// <summary>How it ended. Fails with what the caller's own task failed with.</summary>
    public Task<CellResult> Ended => _end.Task;

    /// <summary>The further programs that were run in it (<see cref="RunningCell.ExecAsync"/>), so far.</summary>
    public IReadOnlyList<CellCommand> Commands
    {
        get
        {
            lock (_commands)
            {
                return [.. _commands];
            }
        }
    }

    /// <summary>The user that the program would have run as.</summary>
    internal uint UserId { get; }

    /// <summary>The cell, its command and how it ended or that it has not.</summary>
    public override string ToString() => $"{Descriptor.Id} ({ContainerId}): {(Ended.IsCompletedSuccessfully ? Ended.Result : Ended.IsFaulted ? Ended.Exception.InnerException!.Message : "runs")}";

    internal void End(CellResult result) => _end.TrySetResult(result);

    internal void Fail(Exception exception)
    {
        _end.TrySetException(exception);
        _ = _end.Task.Exception; // who asks gets it, and nobody has to
    }

    internal void Add(CellCommand command)
    {
        lock (_commands)
        {
            _commands.Add(command);
        }
    }

    private static IReadOnlyList<string> Texts(JsonElement? parent, string name)
        => [.. CellDocument.Items(CellDocument.Member(parent, name)).Select(static text => text.GetString() ?? "")];
}

/// <summary>A run of a type of cell.</summary>
/// <typeparam name="TCell">The cell's type.</typeparam>
public sealed class FakeRun<TCell> : FakeRun
    where TCell : ICell
{
    internal FakeRun(TCell cell, string containerId, FakeRunKind kind, CellRunOptions options)
        : base(TCell.Descriptor, FakeDocument.Of(cell), containerId, kind, options) => Cell = cell;

    /// <summary>The cell that was run, with its holes.</summary>
    public TCell Cell { get; }
}

/// <summary>How a run was begun.</summary>
public enum FakeRunKind
{
    /// <summary>By <see cref="ICellRunner.RunAsync"/>.</summary>
    Run,

    /// <summary>By <see cref="ICellRunner.StartAsync"/>.</summary>
    Start,

    /// <summary>By <see cref="ICellPool{TCell}.TakeAsync"/>.</summary>
    Pool,
}
