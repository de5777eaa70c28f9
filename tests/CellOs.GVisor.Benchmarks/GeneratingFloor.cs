using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.Benchmarks;

/// <summary>The least that any generator of attributed classes costs: it has the attributes bound, and writes a line for each class.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class GeneratingFloor : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider.ForAttributeWithMetadataName(
            typeof(CellAttribute).FullName!,
            static (node, _) => node is ClassDeclarationSyntax,
            static (cell, _) => (cell.TargetSymbol.Name, Count: BindingFloor.BindAll((INamedTypeSymbol)cell.TargetSymbol)));
        context.RegisterSourceOutput(
            classes,
            static (output, cell) => output.AddSource(cell.Name + ".g.cs", string.Create(CultureInfo.InvariantCulture, $"// {cell.Count}")));
    }
}
