using System.Collections.Immutable;
using CellOs.GVisor.CodeFixes;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>Runs the code fix of one rule in a JSON document, in a workspace as an editor has one: the testing package fixes sources alone.</summary>
internal static class FixFile
{
    /// <summary>The fix turns one document into the other, one finding after the other and all at once.</summary>
    public static async Task AppliesAsync(string id, string before, string after)
    {
        var single = before;
        for (var round = 0; round < 20 && await FixFirstAsync(id, single) is { } changed; round++)
        {
            single = changed;
        }

        Assert.Equal(after, single);
        Assert.Equal(after, await FixAllAsync(id, before));
    }

    /// <summary>The rule fires and brings no fix.</summary>
    public static async Task OffersNothingAsync(string id, string text)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, text);
        Assert.NotEmpty(await FindAsync(project, id));
        Assert.Null(await FixFirstAsync(id, text));
    }

    private static async Task<string?> FixFirstAsync(string id, string text)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, text);
        var actions = await ActionsAsync(project, await FindAsync(project, id));
        return actions is [var first, ..] ? await ApplyAsync(first) : null;
    }

    private static async Task<string> FixAllAsync(string id, string text)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, text);
        var found = await FindAsync(project, id);
        var key = Assert.Single((await ActionsAsync(project, found)).Select(static action => action.EquivalenceKey!).Distinct());
        var provider = new DocumentCodeFixProvider();
        var context = new FixAllContext(project, provider, FixAllScope.Project, key, [id], new Found(found), TestContext.Current.CancellationToken);
        return await ApplyAsync((await provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(Project project, ImmutableArray<Diagnostic> found)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in found)
        {
            await new DocumentCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(
                project.AdditionalDocuments.Single(), diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private static string NameOf(string text) =>
        text.Contains("\"ExecutionCell\"", StringComparison.Ordinal) ? "x.cell.json"
        : text.Contains("\"PolicyPack\"", StringComparison.Ordinal) ? "x.policy.json"
        : "x.config.json";

    private static Project Open(AdhocWorkspace workspace, string text) => workspace
        .AddProject("Consumer", LanguageNames.CSharp)
        .AddMetadataReferences(Compilations.References)
        .AddAdditionalDocument(NameOf(text), SourceText.From(text), filePath: "/src/" + NameOf(text))
        .Project;

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Project project, string id)
    {
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        compilation = compilation!.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            RuleCatalog.All.Select(static rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))));
        var found = await compilation
            .WithAnalyzers([new DocumentAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(diagnostic => diagnostic.Id == id)];
    }

    private static async Task<string> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var text = await changed.Projects.Single().AdditionalDocuments.Single().GetTextAsync(TestContext.Current.CancellationToken);
        return text.ToString();
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
