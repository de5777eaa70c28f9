using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CellOs.GVisor.Model;

namespace CellOs.GVisor;

/// <summary>
/// What generated emitters write <c>config.json</c> and ExecutionCell documents with: constant UTF-8 as it stands, holes escaped. Writes straight into
/// the buffer and allocates nothing of its own.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public ref struct ConfigWriter
{
    /// <summary>The processor period in which a quota is counted, in microseconds: the kernel's own default.</summary>
    public const long CpuPeriodMicroseconds = CpuQuota.PeriodMicroseconds;

    private const int LongestEscape = 6;
    private const int LongestUtf8PerChar = 3;
    private const int Chunk = 1024;

    /// <summary>What JSON (RFC 8259) does not let stand in a string, and what runsc or UTF-8 cannot carry.</summary>
    private static readonly SearchValues<char> NotPlain = SearchValues.Create(
        "\"\\" + string.Concat(Enumerable.Range(0, 0x20).Select(static code => (char)code)) +
        string.Concat(Enumerable.Range(0xD800, 0x800).Select(static code => (char)code)));

    /// <summary>What no argument of a program can carry.</summary>
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        "\0" + string.Concat(Enumerable.Range(0xD800, 0x800).Select(static code => (char)code)));

    private readonly IBufferWriter<byte> _output;
    private readonly bool _isContract;
    private byte _last;

    /// <summary>Starts a document.</summary>
    /// <param name="output">Receives the UTF-8.</param>
    public ConfigWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    private ConfigWriter(IBufferWriter<byte> output, bool isContract)
        : this(output) => _isContract = isContract;

    /// <summary>Starts an ExecutionCell document, in which text is escaped as <see cref="ExecutionCells.ExecutionCellDocument.WriteTo"/> does.</summary>
    /// <param name="output">Receives the UTF-8.</param>
    public static ConfigWriter ForExecutionCell(IBufferWriter<byte> output) => new(output, isContract: true);

    /// <summary>Writes JSON that was made at build time.</summary>
    /// <param name="utf8">The JSON.</param>
    public void WriteRaw(scoped ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return;
        }

        _output.Write(utf8);
        _last = utf8[^1];
    }

    /// <summary>Writes a comma unless nothing has been written yet in the array or object at hand.</summary>
    public void WriteSeparator()
    {
        if (_last is not ((byte)'[' or (byte)'{'))
        {
            WriteRaw(","u8);
        }
    }

    /// <summary>Writes the line break before the end of the array or object at hand unless nothing has been written in it.</summary>
    /// <param name="newLine">The line break and the indentation.</param>
    public void WriteEnd(scoped ReadOnlySpan<byte> newLine)
    {
        if (_last is not ((byte)'[' or (byte)'{'))
        {
            WriteRaw(newLine);
        }
    }

    /// <summary>Writes text inside a JSON string, escaped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hole">The property it comes from, for the exception.</param>
    /// <exception cref="CellValueException">
    /// The text is null, holds a NUL character, at which the kernel would cut it, or half a surrogate pair, which UTF-8 cannot carry.
    /// </exception>
    public void WriteText(string? text, string hole)
    {
        if (text is null)
        {
            throw MissingValue(hole);
        }

        if (_isContract)
        {
            WriteContractText(text, hole);
            return;
        }

        var rest = text.AsSpan();
        while (true)
        {
            var plain = rest.IndexOfAny(NotPlain);
            if (plain < 0)
            {
                WritePlain(rest);
                return;
            }

            WritePlain(rest[..plain]);
            rest = rest[plain..];
            rest = rest[WriteSpecial(rest, hole, text.Length - rest.Length)..];
        }
    }

    /// <summary>Writes a value inside a JSON string, in the invariant culture.</summary>
    /// <typeparam name="T">A type whose text needs no escaping: numbers, <see cref="Guid"/>, <see cref="TimeSpan"/>, <see cref="DateTimeOffset"/>.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">The format; empty for the type's own.</param>
    public void WriteFormatted<T>(T value, scoped ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        // 400 holds any double or decimal in any format used here; the loop is for types to come.
        for (var size = 64; ; size *= 8)
        {
            var span = _output.GetSpan(size);
            if (value.TryFormat(span, out var written, format, CultureInfo.InvariantCulture))
            {
                _last = span[written - 1];
                _output.Advance(written);
                return;
            }
        }
    }

    /// <summary>Makes sure that a sequence is there.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="hole">The property it comes from, for the exception.</param>
    /// <exception cref="CellValueException">The sequence is null.</exception>
    public static void Require(object? sequence, string hole)
    {
        if (sequence is null)
        {
            throw MissingValue(hole);
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c> inside a JSON string.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes the location inside a JSON string, as it was given.</summary>
    /// <param name="uri">The location.</param>
    /// <param name="hole">The property it comes from, for the exception.</param>
    /// <exception cref="CellValueException">As for <see cref="WriteText"/>.</exception>
    public void WriteUri(Uri? uri, string hole) => WriteText(uri?.OriginalString, hole);

    /// <summary>Writes a path inside a JSON string.</summary>
    /// <param name="path">The path.</param>
    /// <param name="hole">The property it comes from, for the exception.</param>
    /// <exception cref="CellValueException">The path is not absolute, or as for <see cref="WriteText"/>.</exception>
    public void WritePath(string? path, string hole)
    {
        if (path is not null && !path.StartsWith('/'))
        {
            throw new CellValueException(hole, "is not an absolute path; start it with '/'");
        }

        WriteText(path, hole);
    }

    /// <summary>Writes a tenant's id inside a JSON string.</summary>
    /// <param name="tenant">The id.</param>
    /// <param name="hole">The property it comes from, for the exception.</param>
    /// <exception cref="CellValueException">It is empty or has a character that NATS subjects reserve, or as for <see cref="WriteText"/>.</exception>
    public void WriteTenantId(string? tenant, string hole)
    {
        if (tenant?.Length == 0)
        {
            throw new CellValueException(hole, "is empty, which is no tenant; set it, or declare it nullable to leave it out");
        }

        if (tenant is not null && TenantId.IndexOfReserved(tenant) is var position and >= 0)
        {
            throw new CellValueException(hole, string.Create(
                CultureInfo.InvariantCulture,
                $"has a character at position {position} that NATS subjects reserve; leave out '.', '*', '>', white space and control characters"));
        }

        WriteText(tenant, hole);
    }

    /// <summary>Writes a limit as a JSON number.</summary>
    /// <param name="value">The limit.</param>
    /// <param name="hole">The property it comes from, for the exception.</param>
    /// <exception cref="CellValueException">The limit is zero or negative, which runsc takes for no limit at all.</exception>
    public void WriteLimit(long value, string hole)
    {
        if (value <= 0)
        {
            throw new CellValueException(hole, "is zero or negative, which runsc takes for no limit; set it above zero, or declare it nullable to leave it out");
        }

        WriteFormatted(value);
    }

    /// <summary>Writes a number of processors as the quota of <see cref="CpuPeriodMicroseconds"/>.</summary>
    /// <param name="processors">The number of processors: 0.5 is half of one.</param>
    /// <param name="hole">The property it comes from, for the exception.</param>
    /// <exception cref="CellValueException">It is less than 0.01, the kernel's least quota, or not a number, or beyond any machine.</exception>
    public void WriteCpuQuota(double processors, string hole)
    {
        if (!CpuQuota.IsPossible(processors))
        {
            throw new CellValueException(hole, "is no possible number of processors; set it from 0.01, the kernel's least quota, to 1,000,000");
        }

        WriteFormatted(CpuQuota.MicrosecondsOf(processors));
    }

    internal static CellValueException MissingValue(string hole) =>
        new(hole, "is null, but its type says that it never is; set it, or declare it nullable to leave it out");

    private void WriteContractText(string text, string hole)
    {
        RefuseSuspect(text, hole);
        Span<byte> utf8 = stackalloc byte[Chunk * LongestUtf8PerChar];
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var length = Math.Min(rest.Length, Chunk);
            length -= length < rest.Length && char.IsHighSurrogate(rest[length - 1]) ? 1 : 0;
            var plain = utf8[..Encoding.UTF8.GetBytes(rest[..length], utf8)];
            var span = _output.GetSpan(length * LongestEscape);
            var status = ContractEscape.Encoder.EncodeUtf8(plain, span, out var read, out var written);
            Debug.Assert(status == OperationStatus.Done && read == plain.Length);
            _last = span[written - 1];
            _output.Advance(written);
            rest = rest[length..];
        }
    }

    /// <summary>Throws where text cannot be an argument of a program.</summary>
    private static void RefuseSuspect(string text, string hole)
    {
        for (var i = 0; text.AsSpan(i).IndexOfAny(Suspect) is var ahead and >= 0; i += 2)
        {
            i += ahead;
            if (text[i] == '\0')
            {
                throw NulCharacter(hole, i);
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                throw HalfSurrogatePair(hole, i);
            }
        }
    }

    private static CellValueException NulCharacter(string hole, int position) => new(hole, string.Create(
        CultureInfo.InvariantCulture,
        $"has a NUL character at position {position}, where the kernel would cut it; take it out"));

    private static CellValueException HalfSurrogatePair(string hole, int position) => new(hole, string.Create(
        CultureInfo.InvariantCulture,
        $"has half a surrogate pair at position {position}, which is no character; take it out"));

    private void WritePlain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // No surrogates are left in here, so any cut is between characters.
            var part = text[..Math.Min(text.Length, Chunk)];
            var span = _output.GetSpan(part.Length * LongestUtf8PerChar);
            var written = Encoding.UTF8.GetBytes(part, span);
            _last = span[written - 1];
            _output.Advance(written);
            text = text[part.Length..];
        }
    }

    /// <summary>Writes the special character that starts <paramref name="text"/>.</summary>
    /// <returns>How many chars it took.</returns>
    private int WriteSpecial(ReadOnlySpan<char> text, string hole, int position)
    {
        var first = text[0];
        switch (first)
        {
            case '\0':
                throw NulCharacter(hole, position);
            case '"':
                WriteRaw("\\\""u8);
                return 1;
            case '\\':
                WriteRaw("\\\\"u8);
                return 1;
            case < ' ':
                WriteControl(first);
                return 1;
        }

        if (text.Length < 2 || !char.IsSurrogatePair(first, text[1]))
        {
            throw HalfSurrogatePair(hole, position);
        }

        var span = _output.GetSpan(4);
        var written = Encoding.UTF8.GetBytes(text[..2], span);
        _last = span[written - 1];
        _output.Advance(written);
        return 2;
    }

    private void WriteControl(char control)
    {
        var span = _output.GetSpan(LongestEscape);
        "\\u00"u8.CopyTo(span);
        var ok = ((int)control).TryFormat(span[4..], out var digits, "x2", CultureInfo.InvariantCulture);
        Debug.Assert(ok && digits == 2);
        _last = span[5];
        _output.Advance(LongestEscape);
    }
}
