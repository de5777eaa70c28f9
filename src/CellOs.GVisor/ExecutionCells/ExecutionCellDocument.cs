using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>
/// A CellOS ExecutionCell document: what a cell is to run and what it may do, in the words of the contract <c>cellos.io/v1</c>. The page
/// <c>execution-cells.md</c> lists member by member what is attested of the contract. Members that are not known here are kept and written
/// back as they were.
/// </summary>
public sealed record ExecutionCellDocument
{
    /// <summary>The value of <c>apiVersion</c>.</summary>
    public const string CurrentApiVersion = "cellos.io/v1";

    /// <summary>The value of <c>kind</c>.</summary>
    public const string CurrentKind = "ExecutionCell";

    /// <summary><c>apiVersion</c>: <see cref="CurrentApiVersion"/>.</summary>
    public string ApiVersion { get; init; } = CurrentApiVersion;

    /// <summary><c>kind</c>: <see cref="CurrentKind"/>.</summary>
    public string Kind { get; init; } = CurrentKind;

    /// <summary><c>spec</c>.</summary>
    public required ExecutionCellSpec Spec { get; init; }

    /// <summary>Members that are not known here, in the order they stood.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>Reads and validates a document.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <exception cref="ExecutionCellDocumentException">The text is not a valid document; the exception lists all that is wrong, each with its pointer, line and column.</exception>
    public static ExecutionCellDocument Parse(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, ExecutionCellJson.Default.ExecutionCellDocument)!;

    /// <summary>Writes the document as UTF-8, indented by two spaces, with a line feed at its end.</summary>
    /// <param name="output">Receives it.</param>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using (var writer = new Utf8JsonWriter(output, ExecutionCellJson.WriterOptions))
        {
            JsonSerializer.Serialize(writer, this, ExecutionCellJson.Default.ExecutionCellDocument);
        }

        output.Write("\n"u8);
    }

    /// <summary>The document as <see cref="WriteTo"/> writes it.</summary>
    public byte[] ToUtf8Bytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
