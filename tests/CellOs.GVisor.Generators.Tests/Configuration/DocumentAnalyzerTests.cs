using System.Collections.Immutable;
using System.Text;
using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Tests.Configuration;

/// <summary>Documents among the additional files: which are judged, how severely, and where a finding is shown.</summary>
public sealed class DocumentAnalyzerTests
{
    private const string Path = "/src/x.config.json";

    /// <summary>One mistake, an unknown capability, at a place of its own.</summary>
    private const string Mistaken = """
        {
          "ociVersion": "1.0.0",
          "process": { "user": { "uid": 0, "gid": 0 }, "args": ["/bin/true"], "cwd": "/", "capabilities": { "bounding": ["CAP_NET_ADMIM"] } },
          "root": { "path": "rootfs" }
        }
        """;

    public static TheoryData<string> Corpus => [.. Directory
        .EnumerateFiles(CorpusFolder, "*.json", SearchOption.AllDirectories)
        .Select(static path => System.IO.Path.GetRelativePath(CorpusFolder, path))
        .Where(static name => name.Contains(System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    private static string CorpusFolder => System.IO.Path.Combine(AppContext.BaseDirectory, "OciCorpus");

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Finds_what_the_library_finds(string name)
    {
        var bytes = await File.ReadAllBytesAsync(System.IO.Path.Combine(CorpusFolder, name), TestContext.Current.CancellationToken);
        var file = new ConfigFile("/corpus/" + name, Encoding.UTF8.GetString(bytes), ConfigFile.IsConfig);

        var found = await FindAsync(file);

        Assert.Equal(
            ConfigDocument.Validate(bytes).Select(static finding =>
                $"({finding.Line},{finding.Column}): {finding.Severity} {finding.RuleId}: {finding.Message}").Order(StringComparer.Ordinal),
            found.Select(static diagnostic =>
                $"{Place(diagnostic)}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(null)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_finding_is_shown_in_the_file_on_the_text_at_fault()
    {
        var found = Assert.Single(await FindAsync(new ConfigFile(Path, Mistaken)), static diagnostic => diagnostic.Id == "CELL1101");

        Assert.Equal(LocationKind.ExternalFile, found.Location.Kind);
        Assert.Equal(Path, found.Location.GetLineSpan().Path);
        Assert.Equal("\"CAP_NET_ADMIM\"", Mistaken.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Equal("(3,114)", Place(found));
    }

    [Theory]
    [InlineData("é世😀")]
    [InlineData("\\u00e9")]
    [InlineData("plain")]
    public async Task A_place_counts_characters_and_not_bytes(string text)
    {
        var json = $$"""{ "ociVersion": "1.0.0", "annotations": { "{{text}}": "{{text}}" }, "hostnam": "{{text}}" }""";

        var found = Assert.Single(await FindAsync(new ConfigFile(Path, json)), static diagnostic => diagnostic.GetMessage(null).Contains("hostnam'", StringComparison.Ordinal));

        Assert.Equal("\"hostnam\"", json.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Contains("'hostname'", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_shown_where_its_object_begins()
    {
        var found = await FindAsync(new ConfigFile(Path, "{\n  \"root\": { \"path\": \"rootfs\" },\n  \"process\": {\n    \"args\": [\"/bin/true\"],\n    \"user\": {\"uid\": 0, \"gid\": 0}\n  }\n}"));

        var version = Assert.Single(found, static diagnostic => diagnostic.Id == "CELL0101");
        Assert.Equal(("(1,1)", 1), (Place(version), version.Location.SourceSpan.Length));
        var cwd = Assert.Single(found, static diagnostic => diagnostic.Id == "CELL1004");
        Assert.Equal(("(3,14)", 1), (Place(cwd), cwd.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("{\n  \"ociVersion\": \"1.0.0\",\n}", "(3,1)")]
    [InlineData("{\n  \"ociVersion\": \"é\" x\n}", "(2,21)")]
    [InlineData("{ \"ociVersion\": \"1.0.0\"", "(1,24)")]
    public async Task A_text_that_is_no_JSON_is_one_finding(string json, string place)
    {
        var found = Assert.Single(await FindAsync(new ConfigFile(Path, json)));

        Assert.Equal(("CELL7000", place), (found.Id, Place(found)));
    }

    [Theory]
    [InlineData("/src/x.config.json", null, Mistaken, true)]
    [InlineData("/src/x.config.json", null, "{ \"root\": true, \"rules\": {} }", false)]
    [InlineData("/src/x.config.json", null, "// not an OCI configuration\n{}", false)]
    [InlineData("/src/x.config.json", null, "", false)]
    [InlineData("/src/x.config.json", "true", "", true)]
    [InlineData("/src/x.config.json", "false", Mistaken, false)]
    [InlineData("/src/config.json", null, Mistaken, false)]
    [InlineData("/src/config.json", "true", Mistaken, true)]
    [InlineData("/src/config.json", "nonsense", Mistaken, false)]
    [InlineData("/src/X.CONFIG.JSON", null, Mistaken, true)]
    public async Task Files_are_judged_by_name_and_content_or_because_the_project_says_so(string path, string? metadata, string text, bool isJudged)
    {
        var file = metadata is null ? new ConfigFile(path, text) : new ConfigFile(path, text, ("CellOsConfig", metadata));

        Assert.Equal(isJudged, (await FindAsync(file)).Length > 0);
    }

    private const string Cell = """{ "apiVersion": "cellos.io/v1", "kind": "ExecutionCell", "spec": { "id": "a b", "lifetime": { "ttlSeconds": 60 }, "authority": {} } }""";
    private const string Pack = """{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "a b", "rules": { "maxLifetimeTtlSeconds": 60 } } }""";

    [Theory]
    [InlineData("/src/x.cell.json", null, null, Cell, true)]
    [InlineData("/src/x.cell.json", null, null, "{ \"cells\": [] }", false)]
    [InlineData("/src/x.cell.json", null, null, "{ \"apiVersion\": \"v1\", \"kind\": \"Cell\", \"spec\": {} }", false)]
    [InlineData("/src/x.cell.json", null, null, "{ \"spec\": { \"id\": \"a b\" } }", true)]
    [InlineData("/src/x.cell.json", null, null, "{ \"kind\": \"executioncell\" }", true)]
    [InlineData("/src/x.cell.json", null, null, "{ \"apiVersion\": \"cellos.dev/v1\" }", true)]
    [InlineData("/src/x.cell.json", null, null, "{ \"kind\": \"ExecutionCell\", }", true)]
    [InlineData("/src/x.cell.json", null, null, "", false)]
    [InlineData("/src/x.cell.json", "CellOsDocument", "true", "", true)]
    [InlineData("/src/x.cell.json", "CellOsDocument", "false", Cell, false)]
    [InlineData("/src/cell.json", null, null, Cell, false)]
    [InlineData("/src/cell.json", "CellOsDocument", "true", Cell, true)]
    [InlineData("/src/X.CELL.JSON", null, null, Cell, true)]
    [InlineData("/src/x.policy.json", null, null, Pack, true)]
    [InlineData("/src/x.policy.json", null, null, "{ \"Version\": \"2012-10-17\", \"Statement\": [] }", false)]
    [InlineData("/src/x.policy.json", null, null, "{ \"apiVersion\": \"v1\", \"kind\": \"NetworkPolicy\", \"spec\": { \"id\": \"a b\" } }", false)]
    [InlineData("/src/x.policy.json", "CellOsPolicy", "false", Pack, false)]
    [InlineData("/src/x.policy.json", "CellOsPolicy", "true", "", true)]
    [InlineData("/src/policy.json", null, null, Pack, false)]
    [InlineData("/src/policy.json", "CellOsPolicy", "true", Pack, true)]
    [InlineData("/src/policy.json", "CellOsMandatory", "true", Pack, true)]
    [InlineData("/src/x.config.json", "CellOsDocument", "true", Cell, true)]
    public async Task Documents_of_CellOS_are_judged_by_name_and_content_or_because_the_project_says_so(
        string path, string? name, string? value, string text, bool isJudged)
    {
        var file = name is null ? new ConfigFile(path, text) : new ConfigFile(path, text, (name, value!));

        Assert.Equal(isJudged, (await FindAsync(file)).Length > 0);
    }

    [Fact]
    public async Task A_document_is_judged_by_what_becomes_of_it_too()
    {
        var json = CellOfDocument.DocumentWith(argv: "\"true\"", run: ", \"workingDirectory\": \"srv\", \"secretDelivery\": \"env\", \"limits\": { \"memoryMaxBytes\": 4096 }");

        var found = await FindAsync(new ConfigFile("/src/x.cell.json", json));

        Assert.Equal(
            ["CELL1005 \"srv\"", "CELL1009 \"true\"", "CELL4130 4096"],
            found.Select(diagnostic => $"{diagnostic.Id} {json.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_right_document_has_no_findings() =>
        Assert.Empty(await FindAsync(new ConfigFile("/src/x.cell.json", CellOfDocument.DocumentWith(run: ", \"workingDirectory\": \"/srv\", \"secretDelivery\": \"env\""))));

    [Fact]
    public async Task A_document_that_runs_nothing_has_no_findings() => Assert.Empty(await FindAsync(new ConfigFile(
        "/src/x.cell.json",
        """{ "apiVersion": "cellos.io/v1", "kind": "ExecutionCell", "spec": { "id": "a", "authority": {}, "lifetime": { "ttlSeconds": 60 }, "export": { "artifacts": [] } } }""")));

    [Fact]
    public async Task A_file_that_the_project_lists_twice_is_judged_once()
    {
        var once = await FindAsync(new ConfigFile(Path, Mistaken));
        var twice = await FindAsync(new ConfigFile(Path, Mistaken), new ConfigFile(Path, Mistaken));

        Assert.Equal(once.Length, twice.Length);
    }

    [Fact]
    public async Task What_a_tool_made_is_judged_more_mildly_than_what_a_person_keeps()
    {
        const string Json = """{ "ociVersion": "1.0.0", "process": { "args": ["/bin/true"], "user": { "uid": 0, "gid": 0 } }, "root": { "path": "rootfs" }, "linux": { "namespaces": [{ "type": "time" }] } }""";

        var imported = (await FindAsync(new ConfigFile(Path, Json))).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var authored = (await FindAsync(new ConfigFile(Path, Json, ConfigFile.IsAuthored))).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.True(imported < authored, $"{imported} errors, {authored} when a person keeps it");
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    public async Task What_the_project_makes_of_a_rule_holds_here(ReportDiagnostic configured, DiagnosticSeverity? severity)
    {
        var found = await FindAsync(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CELL1101", configured), new ConfigFile(Path, Mistaken));

        Assert.Equal(severity, found.SingleOrDefault(static diagnostic => diagnostic.Id == "CELL1101")?.Severity);
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("default", DiagnosticSeverity.Error)]
    [InlineData("loud", DiagnosticSeverity.Error)]
    public async Task An_editorconfig_can_set_the_severity_in_a_file(string configured, DiagnosticSeverity? severity)
    {
        var found = await FindAsync(new ConfigFile(Path, Mistaken) { Options = { ["cellos_diagnostic.CELL1101.severity"] = configured } });

        Assert.Equal(severity, found.SingleOrDefault(static diagnostic => diagnostic.Id == "CELL1101")?.Severity);
    }

    [Fact]
    public async Task Advice_that_is_off_can_be_turned_on()
    {
        const string Json = """{ "ociVersion": "1.0.0", "process": { "args": ["/bin/true"], "cwd": "/", "user": { "uid": 0, "gid": 0 }, "noNewPrivileges": false } }""";

        Assert.DoesNotContain(await FindAsync(new ConfigFile(Path, Json)), static diagnostic => diagnostic.Id.StartsWith("CELL8", StringComparison.Ordinal));
        Assert.Contains(
            await FindAsync(
                ImmutableDictionary.CreateRange(RuleCatalogIds.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Warn))), new ConfigFile(Path, Json)),
            static diagnostic => diagnostic.Id.StartsWith("CELL8", StringComparison.Ordinal));
    }

    private static IEnumerable<string> RuleCatalogIds =>
        CellOs.GVisor.Rules.RuleCatalog.All.Where(static rule => rule.Severity == RuleSeverity.OptIn).Select(static rule => rule.Id);

    private static Task<ImmutableArray<Diagnostic>> FindAsync(params ConfigFile[] files) =>
        FindAsync(ImmutableDictionary<string, ReportDiagnostic>.Empty, files);

    private static Task<ImmutableArray<Diagnostic>> FindAsync(ImmutableDictionary<string, ReportDiagnostic> configured, params ConfigFile[] files)
    {
        var compilation = Compilations.Create("");
        return compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(configured))
            .WithAnalyzers([new DocumentAnalyzer()], new AnalyzerOptions([.. files], new ProjectOptions(runscVersion: null)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static string Place(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"({start.Line + 1},{start.Character + 1})";
    }
}
