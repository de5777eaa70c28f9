using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>How documents of the contract are read and written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ExecutionCellDocument))]
[JsonSerializable(typeof(PolicyPack))]
internal sealed partial class ExecutionCellJson : JsonSerializerContext
{
    /// <summary>Text stays as it is where JSON lets it: what a document is read from is UTF-8, and no HTML.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = new WholeTextEncoder(),
    };
}
