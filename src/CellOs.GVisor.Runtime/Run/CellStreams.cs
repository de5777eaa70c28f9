using System.IO.Pipelines;

namespace CellOs.GVisor.Runtime;

/// <summary>The three streams of a cell: the caller's own, or ones that the launcher gives the caller.</summary>
internal sealed class CellStreams : IDisposable
{
    private readonly OutputBuffer? _output;
    private readonly OutputBuffer? _error;
    private readonly Pipe? _input;

    private CellStreams(CellRunOptions options, OutputBuffer? output, OutputBuffer? error, Pipe? input, int captureLimit)
    {
        _output = output;
        _error = error;
        _input = input;
        CaptureLimit = captureLimit;
        Output = output?.Writer ?? options.StandardOutput;
        Error = error?.Writer ?? options.StandardError;
        Input = input?.Reader.AsStream() ?? options.StandardInput;
    }

    /// <summary>Where standard output goes; <see langword="null"/>: it is captured.</summary>
    internal Stream? Output { get; }

    /// <summary>Where standard error goes; <see langword="null"/>: it is captured.</summary>
    internal Stream? Error { get; }

    /// <summary>Where standard input comes from; <see langword="null"/>: there is none.</summary>
    internal Stream? Input { get; }

    /// <summary>How many bytes of a captured stream are kept.</summary>
    internal int CaptureLimit { get; }

    /// <summary>What the caller reads standard output from; <see langword="null"/> when it goes to a stream of the caller's.</summary>
    internal Stream? OutputReader => _output?.Reader;

    /// <summary>What the caller reads standard error from; <see langword="null"/> when it goes to a stream of the caller's.</summary>
    internal Stream? ErrorReader => _error?.Reader;

    /// <summary>What the caller writes standard input to; <see langword="null"/> when it comes from a stream of the caller's.</summary>
    internal Stream? InputWriter => _input?.Writer.AsStream();

    /// <summary>How many bytes were dropped, since nobody was to read them.</summary>
    internal long Dropped => (_output?.Dropped ?? 0) + (_error?.Dropped ?? 0);

    /// <summary>For one run to its end: what goes to no stream of the caller's is captured.</summary>
    internal static CellStreams Captured(CellRunOptions options) => new(options, null, null, null, options.CaptureLimit);

    /// <summary>For a cell that goes on beside its caller: what the caller brings no stream for, it gets one for.</summary>
    internal static CellStreams Open(CellRunOptions options) => new(
        options,
        options.StandardOutput is null ? new OutputBuffer(options.OutputBuffer, "standard output") : null,
        options.StandardError is null ? new OutputBuffer(options.OutputBuffer, "standard error") : null,
        options.StandardInput is null ? new Pipe() : null,
        captureLimit: 0);

    /// <summary>Says where files may be made for output that finds no room in memory.</summary>
    internal void SpillTo(string directory)
    {
        _output?.SpillTo(directory + "/output");
        _error?.SpillTo(directory + "/error");
    }

    /// <summary>The program has ended: its readers come to the end, its input goes nowhere.</summary>
    internal void Complete()
    {
        _output?.Complete();
        _error?.Complete();
        _input?.Reader.Complete();
    }

    /// <summary>Nobody will read any more.</summary>
    public void Dispose()
    {
        Complete();
        _output?.Reader.Dispose();
        _error?.Reader.Dispose();
    }
}
