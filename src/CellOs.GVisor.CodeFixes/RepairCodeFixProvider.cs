using System.Collections.Immutable;
using System.Composition;
using CellOs.GVisor.CodeFixes.Repairs;
using CellOs.GVisor.Generators.Analyzers;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

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
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

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
            if (RepairProperties.Read(diagnostic.Properties) is not { } repair)
            {
                continue;
            }

            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Plan(repair, root, node, model) is { } plan)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        plan.Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(plan.Apply())),
                        equivalenceKey: $"{diagnostic.Id}:{repair.Kind}"),
                    diagnostic);
            }
        }
    }

    private static RepairPlan? Plan(Repair repair, SyntaxNode root, SyntaxNode node, SemanticModel model) => repair.Kind switch
    {
        RepairKind.Replace => LiteralRepairs.Replace(repair, root, node),
        RepairKind.ReplaceNumber => LiteralRepairs.ReplaceNumber(repair, root, node),
        RepairKind.ReplaceBoolean => LiteralRepairs.ReplaceBoolean(repair, root, node),
        RepairKind.Split => LiteralRepairs.Split(repair, root, node),
        RepairKind.Remove => RemovalRepair.Remove(repair, root, node, model),
        RepairKind.AddNamespace => NamespaceRepairs.Add(repair, root, node, model),
        RepairKind.RemoveNamespace => NamespaceRepairs.Remove(repair, root, node, model),
        RepairKind.AddCapability => AttributeRepairs.AddCapability(repair, root, node, model),
        RepairKind.AddMountOption => AttributeRepairs.AddMountOption(repair, root, node, model),
        RepairKind.AddValue => AttributeRepairs.AddValue(repair, root, node),
        RepairKind.MakePartial => DeclarationRepairs.MakePartial(root, node),
        RepairKind.AddSetter => DeclarationRepairs.AddSetter(root, node),
        RepairKind.RenameMember => MemberRepairs.Rename(repair, root, node),

        // AddMember adds to a JSON object. In C# the object is the configuration itself or a piece of a string literal, neither of which says
        // where and how its author would write the member.
        _ => null,
    };
}
