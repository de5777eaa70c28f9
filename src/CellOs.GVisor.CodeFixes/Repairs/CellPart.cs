using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>A part of a cell's type, to which attributes can be added.</summary>
internal sealed record CellPart(TypeDeclarationSyntax Syntax, INamedTypeSymbol Symbol)
{
    /// <summary>The part a finding is in; <see langword="null"/> when that is not a cell but something a cell derives from.</summary>
    public static CellPart? Of(SyntaxNode node, SemanticModel model) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } syntax &&
        model.GetDeclaredSymbol(syntax) is { } symbol &&
        symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == nameof(CellAttribute))
            ? new CellPart(syntax, symbol)
            : null;

    /// <summary>Adds an attribute of this library behind the others.</summary>
    public RepairPlan Add(SyntaxNode root, string name, string arguments) => new($"Add [{name}({arguments})]", () =>
    {
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Attribute(name, arguments)));
        if (Syntax.AttributeLists.Count == 0)
        {
            var first = Syntax.GetFirstToken();
            var bare = Syntax.ReplaceToken(first, first.WithLeadingTrivia(IndentationOf(first.LeadingTrivia)));
            list = list.WithLeadingTrivia(first.LeadingTrivia).WithTrailingTrivia(LineBreakIn(root));
            return root.ReplaceNode(Syntax, bare.WithAttributeLists(SyntaxFactory.SingletonList(list)));
        }

        var last = Syntax.AttributeLists[Syntax.AttributeLists.Count - 1];
        var lineBreak = last.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        list = list
            .WithLeadingTrivia(IndentationOf(last.GetLeadingTrivia()))
            .WithTrailingTrivia(lineBreak.IsKind(SyntaxKind.None) ? SyntaxFactory.Space : lineBreak);
        return root.ReplaceNode(Syntax, Syntax.WithAttributeLists(Syntax.AttributeLists.Add(list)));
    });

    /// <summary>An attribute of this library by its full name, which is shortened to what the file's usings allow.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="arguments">Its arguments, in which every name of this library begins with an uppercase letter behind a space or nothing.</param>
    public static AttributeSyntax Attribute(string name, string arguments)
    {
        var attribute = SyntaxFactory.ParseCompilationUnit($"[assembly: global::CellOs.GVisor.{name}({arguments})]").AttributeLists[0].Attributes[0];
        var enums = attribute.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Select(static access => access.Expression);
        attribute = attribute.ReplaceNodes(enums, static (_, type) => SyntaxFactory.ParseExpression("global::CellOs.GVisor." + type));
        return attribute.WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static SyntaxTriviaList IndentationOf(SyntaxTriviaList leading) =>
        leading.Count > 0 && leading[leading.Count - 1] is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? [last] : [];

    private static SyntaxTrivia LineBreakIn(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is var trivia &&
        trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? trivia : SyntaxFactory.LineFeed;
}
