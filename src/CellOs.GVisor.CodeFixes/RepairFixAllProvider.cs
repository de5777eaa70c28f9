using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes;

/// <summary>
/// Carries out the repairs of a file one after the other. Merging repairs that were each made for the unrepaired
/// file, as is usual, fails where they are neighbours: which comma goes with an element depends on what is left of the list.
/// </summary>
internal sealed class RepairFixAllProvider : DocumentBasedFixAllProvider
{
    public static RepairFixAllProvider Instance { get; } = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        List<(Diagnostic Diagnostic, TextSpan Span)> pending = [.. diagnostics
            .Where(diagnostic => RepairCodeFixProvider.EquivalenceKey(diagnostic) == fixAllContext.CodeActionEquivalenceKey)
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(static diagnostic => (diagnostic, diagnostic.Location.SourceSpan))];
        while (pending is [var (diagnostic, span), ..])
        {
            pending.RemoveAt(0);
            var root = await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
            var model = await document.GetSemanticModelAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
            if (root is null || model is null || RepairCodeFixProvider.Plan(diagnostic, span, root, model) is not { } plan)
            {
                continue;
            }

            var text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
            document = document.WithText(text.WithChanges(plan.Changes));
            pending = [.. pending
                .Where(left => !plan.Changes.Any(change => change.Span.OverlapsWith(left.Span)))
                .Select(left => (left.Diagnostic, Shift(left.Span, plan.Changes)))];
        }

        return document;
    }

    /// <summary>Where a span is after the changes.</summary>
    private static TextSpan Shift(TextSpan span, IReadOnlyList<TextChange> changes) => new(
        span.Start + changes.Where(change => change.Span.End <= span.Start).Sum(static change => change.NewText!.Length - change.Span.Length),
        span.Length);
}
