using CellOs.GVisor.Rules;
using CellOs.GVisor.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Repairs of which namespaces a cell has for itself and which it shares with the host.</summary>
internal static class NamespaceRepairs
{
    private const string Pointer = "/linux/namespaces";

    public static RepairPlan? Add(Repair repair, SyntaxNode node, SemanticModel model)
    {
        if (!NamespaceNames.TryGet(repair.Value, out var kind) || CellPart.Of(node, model) is not { } cell || cell.IsOverlaid(Pointer))
        {
            return null;
        }

        // A cell has the namespace by itself unless it gave it away.
        if (Find(cell, nameof(HostNamespaceAttribute), kind) is not { } givenAway)
        {
            return cell.Add($"{cell.Name("Namespace")}({cell.Name(nameof(LinuxNamespace))}.{kind})");
        }

        return SyntaxOf(givenAway, model) is { } attribute ? RemovalRepair.WithoutAttribute($"Remove [{attribute}]", attribute) : null;
    }

    public static RepairPlan? Remove(Repair repair, SyntaxNode node, SemanticModel model)
    {
        if (!NamespaceNames.TryGet(repair.Value, out var kind) || CellPart.Of(node, model) is not { } cell || cell.IsOverlaid(Pointer))
        {
            return null;
        }

        var shared = $"{cell.Name("HostNamespace")}({cell.Name(nameof(LinuxNamespace))}.{kind})";
        if (Find(cell, nameof(NamespaceAttribute), kind) is not { } own)
        {
            return cell.Add(shared);
        }

        return SyntaxOf(own, model) is { } attribute ? new RepairPlan($"Write [{shared}] instead", new TextChange(attribute.Span, shared)) : null;
    }

    private static AttributeData? Find(CellPart cell, string name, LinuxNamespace kind) => cell.Symbol.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass?.Name == name &&
        attribute.ConstructorArguments is [var argument] &&
        (argument.Value is int number ? number == (int)kind : argument.Value as string == NamespaceNames.Of(kind)));

    /// <summary>The attribute's syntax, if it stands in the same file: a repair changes one.</summary>
    private static AttributeSyntax? SyntaxOf(AttributeData attribute, SemanticModel model) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == model.SyntaxTree
            ? reference.GetSyntax() as AttributeSyntax
            : null;
}
