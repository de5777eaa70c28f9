using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.Generators.Analyzers;

/// <summary>Finds the place in the source that an origin stands for.</summary>
internal sealed class AttributeLocator(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
{
    public Location Locate(Origin? origin) => origin switch
    {
        AttributeOrigin place => Locate(place),
        MemberOrigin member => FindName(type.GetMembers(member.Name)) ?? NameOfType(),
        _ => NameOfType(),
    };

    private Location Locate(AttributeOrigin place)
    {
        if (SymbolOf(place) is not { } symbol)
        {
            return NameOfType();
        }

        var attribute = DeclarationReader.AttributesOf(symbol).ElementAtOrDefault(place.Attribute);
        return attribute?.ApplicationSyntaxReference is { } reference &&
            compilation.ContainsSyntaxTree(reference.SyntaxTree) &&
            reference.GetSyntax(cancellationToken) is AttributeSyntax syntax
            ? (ArgumentOf(attribute, syntax, place) ?? (SyntaxNode)syntax).GetLocation()
            : NameOf(symbol);
    }

    private ISymbol? SymbolOf(AttributeOrigin place) =>
        place.Property < 0 ? type : DeclarationReader.HolesOf(type).ElementAtOrDefault(place.Property);

    /// <summary>The name where the symbol is declared; the type's own when that is outside this compilation.</summary>
    private Location NameOf(ISymbol symbol) =>
        ReferenceEquals(symbol, type) ? NameOfType() : FindName([symbol]) ?? NameOfType();

    /// <summary>The name where the type is declared to be a cell: it may have parts, and one of them is generated.</summary>
    private Location NameOfType() => Declaration?.Identifier.GetLocation() ?? FindName([type]) ?? Location.None;

    /// <summary>The part of the type that has the attribute which makes it a cell.</summary>
    private TypeDeclarationSyntax? Declaration => type.GetAttributes()
        .FirstOrDefault(static attribute => DeclarationReader.IsOurs(attribute) && DeclarationReader.MakesCell(attribute))?
        .ApplicationSyntaxReference?.GetSyntax(cancellationToken)
        .FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>The first place in this compilation: a project that this one refers to has its source at hand too.</summary>
    private Location? FindName(IEnumerable<ISymbol> symbols) =>
        symbols.SelectMany(static symbol => symbol.Locations).FirstOrDefault(location => location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree));

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
        // A named argument before a positional one stands in its own place.
        var positional = list.Arguments.Where(static argument => argument.NameEquals is null).ToList();
        if (parameter >= positional.Count || positional[parameter].NameColon is not null)
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
