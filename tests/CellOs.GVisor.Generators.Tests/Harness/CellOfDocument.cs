using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>A cell declared from an ExecutionCell document, for tests of rules on the two together.</summary>
internal static class CellOfDocument
{
    private const string Path = "/src/x.cell.json";

    /// <summary>A document with more in its sections than every document has.</summary>
    public static string DocumentWith(string refs = "", string authority = "", string run = "", string spec = "", string argv = "\"/bin/true\"") => $$"""
        {
          "apiVersion": "cellos.io/v1", "kind": "ExecutionCell",
          "spec": { "id": "demo", "authority": { "secretRefs": [{{refs}}]{{authority}} }, "lifetime": { "ttlSeconds": 60 }, "run": { "argv": [{{argv}}]{{run}} }{{spec}} }
        }
        """;

    /// <summary>The rule fires once, with this message, exactly on the span marked <c>[|…|]</c> in the document or in the source.</summary>
    public static async Task ReportsAsync(string id, string document, string attributes, string members = "", string? message = null, params ConfigFile[] others)
    {
        var (json, source) = (document, Source(attributes, members));
        var isInSource = source.Contains("[|", StringComparison.Ordinal);
        var (unmarked, start, length) = Unmark(isInSource ? source : json);
        (json, source) = isInSource ? (json, unmarked) : (unmarked, source);

        var all = await FindAsync(json, source, others);
        var found = Assert.Single(all, diagnostic => diagnostic.Id == id);

        var text = isInSource ? found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString() : json;
        Assert.Equal(isInSource ? LocationKind.SourceFile : LocationKind.ExternalFile, found.Location.Kind);
        Assert.Equal(
            unmarked.AsSpan(start, length),
            text.AsSpan(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        if (message is not null)
        {
            Assert.Equal(message, found.GetMessage(null));
        }

        var generated = Generator.TextsOf(Generator.Driver(runscVersion: null, [new ConfigFile(Path, json), .. others])
            .RunGenerators(Compilations.Of([source]), TestContext.Current.CancellationToken));
        Assert.Equal(found.Severity == DiagnosticSeverity.Error, generated.IsEmpty);
    }

    /// <summary>Neither this rule nor another one that is more than advice fires, and the cell is generated.</summary>
    public static async Task IsSilentAsync(string document, string attributes, string members = "", params ConfigFile[] others)
    {
        Assert.DoesNotContain("[|", document + attributes + members, StringComparison.Ordinal);
        Assert.DoesNotContain(await FindAsync(document, Source(attributes, members), others), static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.Single(Generator.TextsOf(Generator.Driver(runscVersion: null, [new ConfigFile(Path, document), .. others])
            .RunGenerators(Compilations.Of([Source(attributes, members)]), TestContext.Current.CancellationToken)));
    }

    private static string Source(string attributes, string members) =>
        $"[CellDocument(\"x.cell.json\")]\n{attributes}\npublic partial class Demo\n{{\n{members}\n}}";

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string json, string source, ConfigFile[] others) =>
        await Judge.DiagnosticsOfAsync(Compilations.Of([source]), [new ConfigFile(Path, json), .. others]);

    private static (string Text, int Start, int Length) Unmark(string text)
    {
        var start = text.IndexOf("[|", StringComparison.Ordinal);
        Assert.True(start >= 0, "Nothing is marked.");
        text = text.Remove(start, 2);
        var end = text.IndexOf("|]", StringComparison.Ordinal);
        return (text.Remove(end, 2), start, end - start);
    }
}
