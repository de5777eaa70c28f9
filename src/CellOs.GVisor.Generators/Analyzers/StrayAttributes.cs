using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Rules.Definition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Analyzers;

/// <summary>Finds attributes of cells where there is no cell.</summary>
internal static class StrayAttributes
{
    public static void Report(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (DeclarationReader.HasUnknownAttribute(type))
        {
            // One of them may be a misspelt [Cell].
            return;
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (DeclarationReader.IsOurs(attribute) && CanStandOn(type, attribute))
            {
                Report(context, DefinitionOutsideCell.Rule, attribute, type.Name);
            }
        }

        // A class that others derive from may hold what its cells share.
        if (type is { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false })
        {
            return;
        }

        foreach (var member in type.GetMembers())
        {
            foreach (var attribute in member is IPropertySymbol ? member.GetAttributes() : [])
            {
                if (DeclarationReader.IsOurs(attribute))
                {
                    Report(context, HoleOutsideCell.Rule, attribute, member.Name);
                }
            }
        }
    }

    /// <summary>Whether the compiler lets it stand there: else it says so, which is enough.</summary>
    private static bool CanStandOn(INamedTypeSymbol type, AttributeData attribute)
    {
        var targets = type.TypeKind switch
        {
            TypeKind.Class => AttributeTargets.Class,
            TypeKind.Struct => AttributeTargets.Struct,
            _ => default,
        };
        var usage = attribute.AttributeClass!.GetAttributes().FirstOrDefault(static candidate => candidate.AttributeClass?.Name == nameof(AttributeUsageAttribute));
        return usage?.ConstructorArguments is [{ Value: int valid }] && (valid & (int)targets) != 0;
    }

    private static void Report(SymbolAnalysisContext context, Rules.Rule rule, AttributeData attribute, string name)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() is { } location)
        {
            context.ReportDiagnostic(Diagnostic.Create(DescriptorCatalog.Of(rule), location, DeclarationReader.NameOf(attribute), name));
        }
    }
}
