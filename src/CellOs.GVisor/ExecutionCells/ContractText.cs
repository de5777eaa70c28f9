using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>The text of a document of the contract: judged before it is read, and before it leaves. What has no error can be read.</summary>
internal static class ContractText
{
    /// <summary>Judges a text. Never throws for bad input.</summary>
    public static IReadOnlyList<DocumentFinding> Validate(ReadOnlySpan<byte> utf8, TextFindings.Judge judge) =>
        TextFindings.Of(utf8, JudgedDocument.ContractByteOrderMark, judge);

    /// <summary>Reads a text that has no error.</summary>
    /// <returns><see langword="null"/> when it has one.</returns>
    public static T? TryRead<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, TextFindings.Judge judge, out IReadOnlyList<DocumentFinding> findings)
        where T : class
    {
        findings = Validate(utf8, judge);
        return findings.Any(static finding => finding.Severity == RuleSeverity.Error) ? null : JsonSerializer.Deserialize(utf8, type)!;
    }

    /// <summary>Reads a text, or throws all that is wrong with it.</summary>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, TextFindings.Judge judge, string what)
        where T : class =>
        TryRead(utf8, type, judge, out var findings) ?? throw Invalid($"The text is no valid {what}", findings);

    /// <summary>Writes a document: indented by two spaces, with a line feed at its end. One that is not valid is not written.</summary>
    public static byte[] Write<T>(T document, JsonTypeInfo<T> type, TextFindings.Judge judge, string what)
    {
        var text = WriteUnjudged(document, type, what);
        ThrowOnError($"This is no valid {what}", Validate(text, judge));
        return text;
    }

    /// <summary>Writes a document, valid or not, for whoever judges it.</summary>
    /// <exception cref="ExecutionCellDocumentException">There can be no text of it.</exception>
    public static byte[] WriteUnjudged<T>(T document, JsonTypeInfo<T> type, string what)
    {
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            using var writer = new Utf8JsonWriter(buffer, ExecutionCellJson.WriterOptions);
            JsonSerializer.Serialize(writer, document, type);
        }
        catch (Exception cause) when (cause is EncoderFallbackException or InvalidOperationException or JsonException)
        {
            // Half a surrogate pair in a text, or an unknown member whose value is none or holds such a text.
            throw Invalid($"This is no valid {what}", TextFindings.Of([], JudgedDocument.ContractByteOrderMark, _ => [JudgedDocument.Unwritable(cause)]));
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Throws what was found if an error is among it.</summary>
    public static void ThrowOnError(string beginning, IReadOnlyList<DocumentFinding> findings)
    {
        if (findings.Any(static finding => finding.Severity == RuleSeverity.Error))
        {
            throw Invalid(beginning, findings);
        }
    }

    /// <summary>A document as the tree that rules judge.</summary>
    public static SpecObject Tree(byte[] valid) => (SpecObject)SpecReader.Read(valid);

    private static ExecutionCellDocumentException Invalid(string beginning, IReadOnlyList<DocumentFinding> findings)
    {
        var errors = findings.Where(static finding => finding.Severity == RuleSeverity.Error).ToList();
        var first = errors[0];
        var message = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"{beginning}. {first.RuleId} at '{Shown.Text(first.JsonPointer)}' (line {first.Line}, column {first.Column}): {first.Message}");
        if (errors.Count > 1)
        {
            message.Append(errors.Count == 2 ? " There is one more error." : string.Create(CultureInfo.InvariantCulture, $" There are {errors.Count - 1} more errors."));
        }

        return new ExecutionCellDocumentException(message.ToString(), findings);
    }
}
