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
            static symbol => BindAll((INamedTypeSymbol)symbol.Symbol),
            SymbolKind.NamedType);
    }

    /// <summary>Has the compiler bind the attributes of a type and of its members, and says how many there are.</summary>
    public static int BindAll(INamedTypeSymbol type)
    {
        var count = Bind(type);
        foreach (var member in type.GetMembers())
        {
            count += Bind(member);
        }

        return count;
    }

    private static int Bind(ISymbol symbol)
    {
        var count = 0;
        foreach (var attribute in symbol.GetAttributes())
        {
            count += 1 + attribute.ConstructorArguments.Length + attribute.NamedArguments.Length;
        }

        return count;
    }
}
