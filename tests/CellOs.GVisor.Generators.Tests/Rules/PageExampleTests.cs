using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Tests.Rules;

/// <summary>What a page shows in C#: the wrong breaks its rule, the right does not, and both compile.</summary>
public sealed partial class PageExampleTests
{
    /// <summary>What the rest of a cell looks like where a page shows only a part of it.</summary>
    private static readonly (string Attribute, string Text)[] Rest =
    [
        ("Cell(Document)?", "[Cell(\"demo\")]"),
        ("Process", "[Process(\"/bin/true\")]"),
        ("Rootfs", "[Rootfs(\"rootfs\")]"),
    ];

    /// <summary>A file that a page speaks of and does not show.</summary>
    private const string SomeConfig = """
        { "ociVersion": "1.0.0", "process": { "user": { "uid": 1, "gid": 1 }, "cwd": "/", "args": ["/bin/true"] }, "root": { "path": "rootfs", "readonly": true } }
        """;

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Where(static rule => Blocks(rule.Id, "Wrong").Count > 0).Select(static rule => rule.Id)];

    public static TheoryData<string> RightIds => [.. RuleCatalog.All.Where(static rule => Blocks(rule.Id, "Right").Count > 0).Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_breaks_the_rule(string id)
    {
        foreach (var block in Blocks(id, "Wrong"))
        {
            Assert.Contains(id, await IdsFoundAsync(id, block, "Wrong"));
        }
    }

    [Theory]
    [MemberData(nameof(RightIds))]
    public async Task Right_keeps_the_rule(string id)
    {
        foreach (var block in Blocks(id, "Right"))
        {
            Assert.DoesNotContain(id, await IdsFoundAsync(id, block, "Right"));
        }
    }

    /// <summary>Who copies what is right is not to be told off for something else that the page does not speak of.</summary>
    [Theory]
    [MemberData(nameof(RightIds))]
    public async Task Right_breaks_no_other_rule_than_the_page_names_below_it(string id)
    {
        foreach (var block in Blocks(id, "Right"))
        {
            var others = (await IdsFoundAsync(id, block, "Right")).Where(other => other != id);
            Assert.All(others, other => Assert.Contains($"[{other}]({other}.md)", Part(id, "Right"), StringComparison.Ordinal));
        }
    }

    /// <summary>The files that a page shows, each called <c>demo</c> by what it is, and those that a project on it includes.</summary>
    private static ImmutableArray<AdditionalText> ConfigFiles(string id, string part) =>
    [
        .. Blocks(id, part, "json").Select(static text => new ConfigFile($"/page/demo.{KindOf(text)}.json", text)),
        .. Blocks(id, part, "xml").SelectMany(static text => Include().Matches(text)).Select(static match => new ConfigFile("/page/" + match.Groups[1].Value, SomeConfig)),
    ];

    private static string KindOf(string json) =>
        json.Contains("\"ExecutionCell\"", StringComparison.Ordinal) ? "cell"
        : json.Contains("\"PolicyPack\"", StringComparison.Ordinal) ? "policy"
        : "config";

    /// <summary>The oldest runsc, where a page says it beside its example.</summary>
    private static string? TargetOf(string id, string part) =>
        Blocks(id, part, "xml").Select(static text => Target().Match(text)).FirstOrDefault(static match => match.Success)?.Groups[1].Value;

    private static List<string> Blocks(string id, string part, string language = "csharp") =>
        [.. Block().Matches(Part(id, part)).Where(match => match.Groups[1].Value == language).Select(static match => match.Groups[2].Value)];

    /// <summary>A part of a page, with its heading.</summary>
    private static string Part(string id, string part)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Pages", id + ".md");
        if (!File.Exists(path))
        {
            return "";
        }

        var page = File.ReadAllText(path);
        var start = page.IndexOf("## " + part, StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    private static async Task<IEnumerable<string>> IdsFoundAsync(string id, string block, string part)
    {
        var sources = Files(block).Select(static file => Compilations.Usings +
            (file.Contains("partial", StringComparison.Ordinal) || file.Contains(" class ", StringComparison.Ordinal) ? file : Completed(file)));
        var compilation = CSharpCompilation.Create(
            "Page",
            sources.Select(static file => CSharpSyntaxTree.ParseText(file, cancellationToken: TestContext.Current.CancellationToken)),
            Compilations.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]));
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join('\n', errors) + "\n" + string.Join('\n', sources));
        var analyzers = compilation.WithAnalyzers([new CellAnalyzer()], new AnalyzerOptions(ConfigFiles(id, part), new ProjectOptions(TargetOf(id, part))));
        var found = await analyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.Select(static diagnostic => diagnostic.Id);
    }

    /// <summary>A block may show several files, each below a comment with its name.</summary>
    private static IEnumerable<string> Files(string block) =>
        FileName().Split(block).Where(static file => !string.IsNullOrWhiteSpace(file));

    private static string Completed(string block)
    {
        var attributes = new StringBuilder();
        var members = new StringBuilder();
        foreach (var line in block.Split('\n'))
        {
            (line.Contains("public ", StringComparison.Ordinal) ? members : attributes).Append(line).Append('\n');
        }

        foreach (var (attribute, text) in Rest)
        {
            if (!Regex.IsMatch(attributes.ToString(), @"(\[|, )" + attribute + @"\b"))
            {
                attributes.Append(text).Append('\n');
            }
        }

        return $"{attributes}public partial class Demo\n{{\n{members}}}\n";
    }

    [GeneratedRegex(@"^// [\w.]+\.cs$", RegexOptions.Multiline)]
    private static partial Regex FileName();

    [GeneratedRegex("```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<CellOsRunscVersion>([0-9]+)</CellOsRunscVersion>")]
    private static partial Regex Target();

    [GeneratedRegex("<AdditionalFiles Include=\"([^\"]+)\"")]
    private static partial Regex Include();
}
