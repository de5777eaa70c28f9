using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CellOs.GVisor.Samples;

/// <summary>What is in results/NAME.result.json.</summary>
internal sealed record ResultReport
{
    public required string Document { get; init; }

    public required string CellId { get; init; }

    /// <summary>As in the events.</summary>
    public required string RunId { get; init; }

    /// <summary>As in the events: <c>succeeded</c>, <c>failed</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>As in the events: <c>clean</c>, <c>forced</c>.</summary>
    public string? TerminalState { get; init; }

    /// <summary>How the program ended, in words.</summary>
    public string? End { get; init; }

    public int? ExitCode { get; init; }

    public string? StandardOutput { get; init; }

    public string? StandardError { get; init; }

    public IReadOnlyList<ArtifactReport> Artifacts { get; init; } = [];

    /// <summary>What went wrong, by phase.</summary>
    public IReadOnlyList<FailureReport> Failures { get; init; } = [];

    /// <summary>Events that events.jsonl did not take, so that they are not lost.</summary>
    public IReadOnlyList<EventReport> UndeliveredEvents { get; init; } = [];
}

/// <summary>An artifact, copied or not.</summary>
internal sealed record ArtifactReport(string Name, string Outcome, long? Bytes, string? Sha256, string? Reason);

/// <summary>Something that went wrong in a phase.</summary>
internal sealed record FailureReport(string Phase, string Message);

/// <summary>An event that could not be delivered.</summary>
internal sealed record EventReport(string Type, string Id, DateTimeOffset Time, JsonElement? Data);

/// <summary>What is in errors/NAME.error.json.</summary>
internal sealed record ErrorReport(string Document, string Message)
{
    /// <summary>What is wrong with the document, in the order of its text.</summary>
    public IReadOnlyList<FindingReport> Findings { get; init; } = [];
}

/// <summary>A place in a document where a rule is broken.</summary>
internal sealed record FindingReport(string Rule, string Severity, string Pointer, int Line, int Column, string Message);

/// <summary>How the reports are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ResultReport))]
[JsonSerializable(typeof(ErrorReport))]
internal sealed partial class CellReports : JsonSerializerContext
{
    // Text stays as it is: it is read as UTF-8, and no HTML.
    private static readonly JsonWriterOptions ForPeople = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(ResultReport report) => Write(report, Default.ResultReport);

    public static byte[] Write(ErrorReport report) => Write(report, Default.ErrorReport);

    private static byte[] Write<T>(T report, JsonTypeInfo<T> form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ForPeople))
        {
            JsonSerializer.Serialize(writer, report, form);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
