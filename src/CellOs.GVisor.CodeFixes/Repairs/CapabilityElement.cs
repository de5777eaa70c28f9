using CellOs.GVisor.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>
/// A name in <c>[Capabilities]</c>. One name stands for an entry in each of the attribute's sets, so taking it out on account of one set takes it
/// out of the others too.
/// </summary>
internal static class CapabilityElement
{
    /// <summary>Whether nothing is lost with the node but what is at fault: it is in one set only, or other names cover the rest.</summary>
    public static bool CanBeRemoved(SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || !IsCapabilities(attribute, model))
        {
            return true;
        }

        var sets = SetsOf(attribute, model);
        if (sets is CapabilitySets.Bounding or CapabilitySets.Effective or CapabilitySets.Inheritable or CapabilitySets.Permitted or CapabilitySets.Ambient)
        {
            return true;
        }

        if (NameOf(node, model) is not { } name || attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return false;
        }

        return type.AttributeLists.SelectMany(static list => list.Attributes)
            .Where(other => IsCapabilities(other, model) && (SetsOf(other, model) & sets) == sets)
            .SelectMany(static other => other.DescendantNodes().OfType<ExpressionSyntax>())
            .Any(other => other != node && NameOf(other, model) == name);
    }

    private static bool IsCapabilities(AttributeSyntax attribute, SemanticModel model) =>
        model.GetTypeInfo(attribute).Type is { Name: nameof(CapabilitiesAttribute) };

    private static CapabilitySets SetsOf(AttributeSyntax attribute, SemanticModel model)
    {
        var argument = attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == nameof(CapabilitiesAttribute.Sets));
        return argument is not null && model.GetConstantValue(argument.Expression) is { HasValue: true, Value: int sets }
            ? (CapabilitySets)sets
            : CapabilitiesAttribute.DefaultSets;
    }

    private static string? NameOf(SyntaxNode node, SemanticModel model) => model.GetConstantValue(node) switch
    {
        { HasValue: true, Value: string name } => name,
        { HasValue: true, Value: int number } when model.GetTypeInfo(node).Type is { Name: nameof(LinuxCapability) } =>
            CapabilityNames.Of((LinuxCapability)number),
        _ => null,
    };
}
