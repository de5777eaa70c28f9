using System.Collections.Immutable;
using CellOs.GVisor.CodeFixes.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes;

/// <summary>
/// Carries out the repairs of all documents of a project or solution. A single file is no scope: what the compiler's interface hands over
/// for one can only be a source.
/// </summary>
internal sealed class DocumentFixAllProvider : FixAllProvider
{
    public static DocumentFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Repair all documents",
        cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken)),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project];
        foreach (var project in projects)
        {
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (var file in project.AdditionalDocuments)
            {
                var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
                var repaired = Repair(text, diagnostics.Where(diagnostic =>
                    diagnostic.Location.GetLineSpan().Path == file.FilePath &&
                    RepairCodeFixProvider.EquivalenceKey(diagnostic) == context.CodeActionEquivalenceKey));
                solution = repaired == text ? solution : solution.WithAdditionalDocumentText(file.Id, repaired);
            }
        }

        return solution;
    }

    /// <summary>From the end to the beginning, so that what is still to be done stays in its place and keeps its pointer.</summary>
    private static SourceText Repair(SourceText text, IEnumerable<Diagnostic> diagnostics)
    {
        List<(Diagnostic Diagnostic, int Start)> pending = [.. diagnostics
            .Select(static diagnostic => (diagnostic, diagnostic.Location.SourceSpan.Start))
            .OrderByDescending(static finding => finding.Start)];
        while (pending is [var (diagnostic, start), ..])
        {
            pending.RemoveAt(0);
            if (JsonSource.Read(text) is not { } source || JsonRepairs.Plan(diagnostic, start, source) is not { } plan)
            {
                continue;
            }

            text = text.WithChanges(plan.Changes);

            // A namespace that is added or removed may stand before what is still to be done.
            pending = [.. pending.Select(left => (left.Diagnostic, left.Start + plan.Changes
                .Where(change => change.Span.End <= left.Start)
                .Sum(static change => change.NewText!.Length - change.Span.Length)))];
        }

        return text;
    }
}
