using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Benchmarks;

/// <summary>The least that any analyzer of attributes costs: it has the compiler bind each type's and each member's, and does nothing with them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BindingFloor : DiagnosticAnalyzer
{
    // An analyzer without a diagnostic is not run.
    private static readonly DiagnosticDescriptor Nothing = new("FLOOR", "Floor", "Floor", "Floor", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            static symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                Bind(type);
                foreach (var member in type.GetMembers())
                {
                    Bind(member);
                }
            },
            SymbolKind.NamedType);
    }

    private static void Bind(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            _ = attribute.ConstructorArguments;
            _ = attribute.NamedArguments;
        }
    }
}
