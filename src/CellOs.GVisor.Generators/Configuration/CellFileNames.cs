using System.Collections.Immutable;
using CellOs.GVisor.Generators.Declaration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>What the cells of a compilation call the files that they are declared from: those files are judged with their cells.</summary>
internal sealed class CellFileNames
{
    private readonly List<string> _names = [];

    private CellFileNames()
    {
    }

    public static CellFileNames Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new CellFileNames();
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var type in TypesIn(tree.GetRoot(cancellationToken)))
            {
                if (type.AttributeLists.Any(static list => list.Attributes.Any(IsCandidate)))
                {
                    model ??= compilation.GetSemanticModel(tree);
                    found.Add(model.GetDeclaredSymbol(type, cancellationToken));
                }
            }
        }

        return found;
    }

    /// <summary>Whether a cell is declared from the file: a name that fits several leads to none of them.</summary>
    public bool Mean(AdditionalText file, ImmutableArray<AdditionalText> all)
    {
        foreach (var name in _names)
        {
            if (FilePath.Fits(file.Path, name) && all.All(other => other.Path == file.Path || !FilePath.Fits(other.Path, name)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<TypeDeclarationSyntax> TypesIn(SyntaxNode root) => root
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>();

    private static bool IsCandidate(AttributeSyntax attribute) => attribute.Name switch
    {
        SimpleNameSyntax simple => IsCandidate(simple),
        QualifiedNameSyntax qualified => IsCandidate(qualified.Right),
        AliasQualifiedNameSyntax aliased => IsCandidate(aliased.Name),
        _ => false,
    };

    private static bool IsCandidate(SimpleNameSyntax name) => name.Identifier.ValueText is
        "CellFromConfig" or nameof(CellFromConfigAttribute) or "CellDocument" or nameof(CellDocumentAttribute);

    private void Add(INamedTypeSymbol? type)
    {
        List<AttributeData> ours = [.. type?.GetAttributes().Where(DeclarationReader.IsOurs) ?? []];
        if (ours.Exists(DeclarationReader.MakesCell) && ours.Find(NamesFile) is { ConstructorArguments: [{ Value: string name }] })
        {
            _names.Add(name);
        }
    }

    private static bool NamesFile(AttributeData attribute) =>
        attribute.AttributeClass!.Name is nameof(CellFromConfigAttribute) or nameof(CellDocumentAttribute);
}
