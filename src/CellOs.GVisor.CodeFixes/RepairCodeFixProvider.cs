using System.Collections.Immutable;
using System.Composition;
using CellOs.GVisor.CodeFixes.Repairs;
using CellOs.GVisor.Generators.Analyzers;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes;

/// <summary>
/// Carries out the repair that a finding brings. It knows no rule: a rule says in terms of the configuration what would mend it, and the
/// kinds of repair are carried out on attributes here.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepairCodeFixProvider)), Shared]
public sealed class RepairCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. RuleCatalog.All.Where(static rule => rule.NoRepair is null).Select(static rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RepairFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (Plan(diagnostic, diagnostic.Location.SourceSpan, root, model) is { } plan)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        plan.Title,
                        async cancellationToken =>
                        {
                            var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                            return context.Document.WithText(text.WithChanges(plan.Changes));
                        },
                        EquivalenceKey(diagnostic)),
                    diagnostic);
            }
        }
    }

    /// <summary>What the repairs of several findings must have in common to be carried out together.</summary>
    internal static string? EquivalenceKey(Diagnostic diagnostic) =>
        RepairProperties.Read(diagnostic.Properties) is { } repair ? $"{diagnostic.Id}:{repair.Kind}" : null;

    internal static RepairPlan? Plan(Diagnostic diagnostic, TextSpan span, SyntaxNode root, SemanticModel model) =>
        RepairProperties.Read(diagnostic.Properties) is { } repair
            ? Plan(repair, RepairProperties.ReadPointer(diagnostic.Properties), root.FindNode(span, getInnermostNodeForTie: true), model)
            : null;

    private static RepairPlan? Plan(Repair repair, string pointer, SyntaxNode node, SemanticModel model) => repair.Kind switch
    {
        RepairKind.Replace => LiteralRepairs.Replace(repair, node),
        RepairKind.ReplaceNumber => LiteralRepairs.ReplaceNumber(repair, node),
        RepairKind.ReplaceBoolean => LiteralRepairs.ReplaceBoolean(repair, node),
        RepairKind.ReplaceJson => JsonRepairs.Replace(repair, node),
        RepairKind.Split => LiteralRepairs.Split(repair, node, model),
        RepairKind.Remove => RemovalRepair.Remove(repair, pointer, node, model),
        RepairKind.RemoveEntry => RemovalRepair.Remove(repair, JsonPointer.Parent(pointer), node, model),
        RepairKind.AddNamespace => NamespaceRepairs.Add(repair, node, model),
        RepairKind.RemoveNamespace => NamespaceRepairs.Remove(repair, node, model),
        RepairKind.AddCapability => AttributeRepairs.AddCapability(repair, node, model),
        RepairKind.AddMountOption => AttributeRepairs.AddMountOption(repair, node, model),
        RepairKind.AddValue => AttributeRepairs.AddValue(repair, node),
        RepairKind.MakePartial => DeclarationRepairs.MakePartial(node),
        RepairKind.AddSetter => DeclarationRepairs.AddSetter(node),
        RepairKind.RenameMember => MemberRepairs.Rename(repair, node),

        // AddMember adds to a JSON object. In C# the object is the configuration itself or a piece of a string literal, neither of which says
        // where and how its author would write the member.
        _ => null,
    };
}
