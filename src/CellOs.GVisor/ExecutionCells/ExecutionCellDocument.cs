using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>
/// A CellOS ExecutionCell document: what a cell is to run and what it may do, in the words of the contract <c>cellos.io/v1</c>. The page
/// <c>execution-cells.md</c> lists member by member what is attested of the contract. Members that are not known here are kept and written
/// back as they were.
/// </summary>
public sealed record ExecutionCellDocument
{
    /// <summary>The value of <c>apiVersion</c>.</summary>
    public const string CurrentApiVersion = ExecutionCell.CurrentApiVersion;

    /// <summary>The value of <c>kind</c>.</summary>
    public const string CurrentKind = ExecutionCell.CurrentKind;

    private const string What = "ExecutionCell document";

    /// <summary><c>apiVersion</c>: <see cref="CurrentApiVersion"/>.</summary>
    public string ApiVersion { get; init; } = CurrentApiVersion;

    /// <summary><c>kind</c>: <see cref="CurrentKind"/>.</summary>
    public string Kind { get; init; } = CurrentKind;

    /// <summary><c>spec</c>.</summary>
    public required ExecutionCellSpec Spec { get; init; }

    // Not 'init': generated deserialization fills it after the object is made.

    /// <summary>Members that are not known here, in the order they stood. They are written behind the others.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>Reads a document that is valid, and that keeps every policy pack that applies to it.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="packs">The policy packs that it is held to.</param>
    /// <returns>The document. That it has unknown members, and what else is no error, <see cref="TryParse"/> and <see cref="Validate(ReadOnlySpan{byte}, IReadOnlyList{PolicyPack})"/> say.</returns>
    /// <exception cref="ExecutionCellDocumentException">
    /// The text is not a valid document, or breaks a policy; the exception lists all that is wrong, each with its pointer, line and column. Or a
    /// policy pack that was made in code is not valid itself.
    /// </exception>
    public static ExecutionCellDocument Parse(ReadOnlySpan<byte> utf8, params IReadOnlyList<PolicyPack> packs) =>
        ContractText.Read(utf8, ExecutionCellJson.Default.ExecutionCellDocument, JudgeBy(packs), What);

    /// <summary>Reads a document that is valid, and that keeps every policy pack that applies to it.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="document">The document; <see langword="null"/> when an error was found.</param>
    /// <param name="findings">All that was found, in the order of the text: errors, warnings and advice.</param>
    /// <param name="packs">The policy packs that it is held to.</param>
    /// <returns>Whether there is no error.</returns>
    /// <exception cref="ExecutionCellDocumentException">A policy pack that was made in code is not valid.</exception>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out ExecutionCellDocument? document,
        out IReadOnlyList<DocumentFinding> findings,
        params IReadOnlyList<PolicyPack> packs)
    {
        document = ContractText.TryRead(utf8, ExecutionCellJson.Default.ExecutionCellDocument, JudgeBy(packs), out findings);
        return document is not null;
    }

    /// <summary>Judges the text of a document, and holds it to policy packs.</summary>
    /// <param name="utf8">The text in UTF-8; a byte order mark is found wrong, and what follows it judged.</param>
    /// <param name="packs">The policy packs that it is held to.</param>
    /// <returns>What was found, in the order of the text. Never throws for bad input: a text that is not JSON is a finding.</returns>
    /// <exception cref="ExecutionCellDocumentException">A policy pack that was made in code is not valid.</exception>
    public static IReadOnlyList<DocumentFinding> Validate(ReadOnlySpan<byte> utf8, params IReadOnlyList<PolicyPack> packs) =>
        ContractText.Validate(utf8, JudgeBy(packs));

    /// <summary>Writes the document as UTF-8, indented by two spaces, with a line feed at its end. What it writes, <see cref="Parse"/> reads.</summary>
    /// <param name="output">Receives it.</param>
    /// <exception cref="ExecutionCellDocumentException">The document is not valid; nothing is written. Lines and columns are those of the text that it would have been.</exception>
    public void WriteTo(IBufferWriter<byte> output) => output.Write(ToUtf8Bytes());

    /// <summary>The document as <see cref="WriteTo"/> writes it.</summary>
    /// <exception cref="ExecutionCellDocumentException"><inheritdoc cref="WriteTo"/></exception>
    public byte[] ToUtf8Bytes() => ContractText.Write(this, ExecutionCellJson.Default.ExecutionCellDocument, JudgeBy([]), What);

    private static TextFindings.Judge JudgeBy(IReadOnlyList<PolicyPack> packs)
    {
        SpecObject[] trees = [.. packs.Select(static pack => pack.ToTree())];
        return utf8 => JudgedDocument.JudgeExecutionCell(utf8, trees);
    }
}
