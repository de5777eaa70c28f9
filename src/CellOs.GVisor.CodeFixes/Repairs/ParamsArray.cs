using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>The arguments of an attribute that make up a <c>params</c> array.</summary>
internal static class ParamsArray
{
    /// <summary>How many elements the array has that an argument is an element of; 0 where it is none.</summary>
    public static int LengthAround(AttributeArgumentSyntax argument, SemanticModel model)
    {
        if (argument.Parent?.Parent is not AttributeSyntax attribute ||
            model.GetSymbolInfo(attribute).Symbol is not IMethodSymbol { Parameters: [.., { IsParams: true, Ordinal: var first }] })
        {
            return 0;
        }

        var positional = attribute.ArgumentList!.Arguments.Where(static candidate => candidate.NameEquals is null).ToList();
        return positional.IndexOf(argument) >= first ? positional.Count - first : 0;
    }
}
