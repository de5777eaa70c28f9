using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Analyzers;

/// <summary>
/// Finds types that are not partial around cells. They are looked at on their own and not with their cells, because an editor offers fixes
/// only for what is found in the type at fault, and because one type may be around many cells.
/// </summary>
internal static class CellContainers
{
    public static void Report(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var nested = type.GetTypeMembers();
        if (nested.IsEmpty || FindCell(type) is not { } cell || DeclarationReader.IsPartial(type, context.CancellationToken))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            DescriptorCatalog.Of(ContainerNotPartial.Rule),
            type.Locations[0],
            RepairProperties.Write(Repair.MakePartial()),
            type.Name,
            cell.Name));
    }

    public static bool IsCell(INamedTypeSymbol type) =>
        type.GetAttributes().Any(static attribute => DeclarationReader.IsOurs(attribute) && DeclarationReader.MakesCell(attribute));

    private static INamedTypeSymbol? FindCell(INamedTypeSymbol container)
    {
        foreach (var nested in container.GetTypeMembers())
        {
            if (IsCell(nested))
            {
                return nested;
            }

            if (FindCell(nested) is { } cell)
            {
                return cell;
            }
        }

        return null;
    }
}
