using System.Collections.Immutable;
using System.Composition;
using CellOs.GVisor.CodeFixes.Json;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CellOs.GVisor.CodeFixes;

/// <summary>Carries out the repair that a finding in a JSON document brings, in that file.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(DocumentCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".json"])]
[Shared]
public sealed class DocumentCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. RuleCatalog.All.Where(static rule => rule.NoRepair is null && rule.Check is not null).Select(static rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DocumentFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = context.TextDocument;
        var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (JsonSource.Read(text) is not { } source)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (JsonRepairs.Plan(diagnostic, diagnostic.Location.SourceSpan.Start, source) is { } plan)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        plan.Title,
                        _ => Task.FromResult(file.Project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(plan.Changes))),
                        RepairCodeFixProvider.EquivalenceKey(diagnostic)),
                    diagnostic);
            }
        }
    }
}
