namespace CellOs.GVisor.Runtime;

/// <summary>
/// What a cell has written and its reader has not yet read: a bounded number of bytes in memory, and with
/// <see cref="CellOutputOverflow.Spill"/> a bounded number more in a file. One writer, one reader.
/// </summary>
internal sealed class OutputBuffer
{
    private readonly Lock _gate = new();
    private readonly CellOutputBuffer _options;
    private readonly string _stream;
    private readonly ByteRing _ring;

    private SpillFile? _spill;
    private string? _spillPath;
    private bool _isComplete;
    private bool _hasReaderLeft;
    private TaskCompletionSource? _bytesCame;
    private TaskCompletionSource? _roomCame;

    /// <param name="options">How much it holds.</param>
    /// <param name="stream">What it is called in messages: <c>standard output</c>.</param>
    internal OutputBuffer(CellOutputBuffer options, string stream)
    {
        _options = options;
        _stream = stream;
        _ring = new ByteRing(options.Capacity);
        Reader = new OutputReader(this);
        Writer = new OutputWriter(this);
    }

    /// <summary>What the caller reads from.</summary>
    internal Stream Reader { get; }

    /// <summary>What the launcher writes to.</summary>
    internal Stream Writer { get; }

    /// <summary>How many bytes nobody will read.</summary>
    internal long Dropped { get; private set; }

    /// <summary>Says where a file may be made when there is need of one.</summary>
    internal void SpillTo(string path) => _spillPath = path;

    /// <summary>Ends what the reader gets, after what there is.</summary>
    internal void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
            Wake(ref _bytesCame);
        }
    }

    internal async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            Task room;
            lock (_gate)
            {
                bytes = bytes[Take(bytes.Span)..];
                Wake(ref _bytesCame);
                if (bytes.IsEmpty)
                {
                    return;
                }

                room = (_roomCame ??= NewSignal()).Task;
            }

            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    internal async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task bytesCame;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_hasReaderLeft, typeof(Stream));
                var read = Give(target.Span);
                if (read > 0 || target.IsEmpty || _isComplete)
                {
                    return read;
                }

                bytesCame = (_bytesCame ??= NewSignal()).Task;
            }

            await bytesCame.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Wake(ref TaskCompletionSource? signal)
    {
        signal?.TrySetResult();
        signal = null;
    }

    /// <summary>Takes as many bytes as there is room for.</summary>
    private int Take(ReadOnlySpan<byte> bytes)
    {
        if (_hasReaderLeft)
        {
            Dropped += bytes.Length;
            return _options.EndsWithReader
                ? throw new CellOutputException($"The reader of the cell's {_stream} closed it, which was to end the cell.")
                : bytes.Length;
        }

        // What is in the file comes after what is in memory, so that nothing goes past it.
        var room = _spill is { IsEmpty: false } ? 0 : _ring.Room;
        if (bytes.Length <= room)
        {
            _ring.Append(bytes);
            return bytes.Length;
        }

        switch (_options.Overflow)
        {
            case CellOutputOverflow.DropOldest:
                Dropped += bytes.Length - room;
                _ring.Append(bytes);
                return bytes.Length;
            case CellOutputOverflow.Fail:
                throw new CellOutputException(
                    $"The cell wrote more to its {_stream} than the {_options.Capacity} bytes that its reader may be behind. Read faster, or choose another {nameof(CellOutputBuffer)}.");
            case CellOutputOverflow.Spill:
                _ring.Append(bytes[..room]);
                return room + Spill(bytes[room..]);
            default:
                _ring.Append(bytes[..room]);
                return room;
        }
    }

    private int Spill(ReadOnlySpan<byte> bytes)
    {
        var path = _spillPath ?? throw new InvalidOperationException("No place for a file was given.");
        try
        {
            return (_spill ??= new SpillFile(path, _options.SpillLimit)).Append(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CellOutputException(
                $"The cell's {_stream} found no room in the file '{path}': {e.Message} Make room there, set {nameof(CellOutputBuffer.SpillLimit)} lower, or choose another {nameof(CellOutputBuffer)}.",
                e);
        }
    }

    private int Give(Span<byte> target)
    {
        var read = _ring.Take(target);
        if (_spill is not null)
        {
            read += _spill.Take(target[read..]);
        }

        if (read > 0)
        {
            Wake(ref _roomCame);
        }

        return read;
    }

    private void LeaveReader()
    {
        lock (_gate)
        {
            _hasReaderLeft = true;
            Dropped += _ring.Count + (_spill?.Count ?? 0);
            _ring.Clear();
            _spill?.Dispose();
            _spill = null;
            Wake(ref _roomCame);
            Wake(ref _bytesCame);
        }
    }

    /// <summary>The caller's end.</summary>
    private sealed class OutputReader(OutputBuffer buffer) : OneWayStream
    {
        public override bool CanRead => true;

        public override ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken = default) => buffer.ReadAsync(target, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                buffer.LeaveReader();
            }

            base.Dispose(disposing);
        }
    }

    /// <summary>The launcher's end.</summary>
    private sealed class OutputWriter(OutputBuffer buffer) : OneWayStream
    {
        public override bool CanWrite => true;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default) => buffer.WriteAsync(bytes, cancellationToken);
    }
}
