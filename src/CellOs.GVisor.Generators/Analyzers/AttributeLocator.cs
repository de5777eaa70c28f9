using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.Generators.Analyzers;

/// <summary>Finds the place in the source that an origin stands for.</summary>
internal sealed class AttributeLocator(INamedTypeSymbol type, CancellationToken cancellationToken)
{
    public Location Locate(Origin? origin)
    {
        if (origin is not AttributeOrigin place || SymbolOf(place) is not { } symbol)
        {
            return NameOf(type);
        }

        if (place.Attribute < 0)
        {
            return NameOf(symbol);
        }

        var attribute = DeclarationReader.AttributesOf(symbol).ElementAtOrDefault(place.Attribute);
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return NameOf(symbol);
        }

        return (ArgumentOf(attribute, syntax, place) ?? (SyntaxNode)syntax).GetLocation();
    }

    private ISymbol? SymbolOf(AttributeOrigin place) =>
        place.Property < 0 ? type : DeclarationReader.HolesOf(type).ElementAtOrDefault(place.Property);

    /// <summary>The name where the symbol is declared; the type's own when that is outside this compilation.</summary>
    private Location NameOf(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(static location => location.IsInSource) ??
        type.Locations.FirstOrDefault(static location => location.IsInSource) ??
        Location.None;

    private static ExpressionSyntax? ArgumentOf(AttributeData attribute, AttributeSyntax syntax, AttributeOrigin place)
    {
        if (place.Argument is null || syntax.ArgumentList is not { } list)
        {
            return null;
        }

        foreach (var argument in list.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == place.Argument ||
                argument.NameColon?.Name.Identifier.ValueText == place.Argument)
            {
                return ElementOf(argument.Expression, place.Element);
            }
        }

        var parameters = attribute.AttributeConstructor!.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == place.Argument)
            {
                return Positional(list, i, parameters[i].IsParams, place.Element);
            }
        }

        return null;
    }

    private static ExpressionSyntax? Positional(AttributeArgumentListSyntax list, int parameter, bool isParams, int element)
    {
        var positional = list.Arguments.Where(static argument => argument.NameEquals is null && argument.NameColon is null).ToList();
        if (parameter >= positional.Count)
        {
            return null;
        }

        if (!isParams)
        {
            return ElementOf(positional[parameter].Expression, element);
        }

        // A params array is written as one array, or element by element.
        var isWhole = positional.Count == parameter + 1 && ElementsOf(positional[parameter].Expression) is not null;
        if (isWhole || element < 0)
        {
            return ElementOf(positional[parameter].Expression, element);
        }

        return parameter + element < positional.Count ? positional[parameter + element].Expression : null;
    }

    private static ExpressionSyntax ElementOf(ExpressionSyntax expression, int element) =>
        element >= 0 && ElementsOf(expression) is { } elements && element < elements.Count ? elements[element] : expression;

    private static List<ExpressionSyntax>? ElementsOf(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        ImplicitArrayCreationExpressionSyntax implicitArray => [.. implicitArray.Initializer.Expressions],
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression)],
        _ => null,
    };
}
