using CellOs.GVisor.Documents;

namespace CellOs.GVisor;

/// <summary>Judges an OCI <c>config.json</c> that another tool made, by the rules that cells are judged by.</summary>
public static class ConfigDocument
{
    /// <summary>
    /// Judges a configuration. It is judged more mildly than a cell where real tools break a rule, and as what the oldest runsc supported
    /// has to run. Nothing is run and no file is looked at.
    /// </summary>
    /// <param name="utf8">The text of <c>config.json</c> in UTF-8; a byte order mark is found wrong, and what follows it judged.</param>
    /// <returns>What was found, in the order of the text; advice that is off by default is left out. Never throws for bad input: a text that is not JSON is a finding.</returns>
    public static IReadOnlyList<DocumentFinding> Validate(ReadOnlySpan<byte> utf8) => TextFindings.Of(
        utf8, JudgedDocument.ByteOrderMark, static text => JudgedDocument.Judge(text, isImported: true, RunscRelease.Oldest));
}
