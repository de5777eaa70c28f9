using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>The length of an array, which may be written out: <c>new string[2] { … }</c>.</summary>
internal static class ArrayLength
{
    /// <summary>Whether another number of elements would not compile.</summary>
    public static bool IsGiven(SyntaxNode initializer) =>
        initializer.Parent is ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Sizes: [not OmittedArraySizeExpressionSyntax] }, ..] };
}
