using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>The policy pack that a cell names: in its ExecutionCell document, or in an attribute.</summary>
internal static class PolicyLowering
{
    private const string Attribute = "PolicyPack";

    /// <summary>What the cell names; <see langword="null"/> when it names none.</summary>
    public static string? NameOf(CellDeclaration declaration, FileLookup? file)
    {
        var isFromDocument = FileLowering.IsFromDocument(declaration);
        if (isFromDocument && file?.Source?.Text is { } text && JudgedDocument.ReadContract(Encoding.UTF8.GetBytes(text), out _) is { } document &&
            new ExecutionCell(document).PolicyPackId is { } named)
        {
            return named.Text;
        }

        foreach (var attribute in declaration.Attributes)
        {
            if (attribute.Name == Attribute)
            {
                return attribute["id"]?.Value as string ?? "";
            }
        }

        return null;
    }

    /// <summary>The name as an attribute has it.</summary>
    public static SpecString? Stated(LoweringContext context) => context.Single(Attribute)?.TextNode("id");

    /// <summary>Checks that there is the one pack.</summary>
    public static void Check(LoweringContext context, ExecutionCell cell, PolicyLookup? policies)
    {
        if (policies?.Problem is { } problem && cell.PolicyPackId is { NearestOrigin: { } origin } named)
        {
            context.Report(UnresolvedPolicyPack.Rule, origin, named.Text, problem);
        }
    }
}
