using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Reads the file of <c>[CellFromConfig]</c> or <c>[CellDocument]</c>. Its nodes' origins are places in the file's text.</summary>
internal static class FileLowering
{
    private const string Config = "CellFromConfig";
    private const string CellDocument = "CellDocument";

    /// <summary>What a cell calls the file that it is declared from; <see langword="null"/> when it is not from one.</summary>
    public static string? NameOf(CellDeclaration declaration) =>
        AttributeOf(declaration) is { } attribute ? attribute["path"]?.Value as string ?? "" : null;

    /// <summary>Whether the cell is declared from an ExecutionCell document.</summary>
    public static bool IsFromDocument(CellDeclaration declaration) => AttributeOf(declaration)?.Name == CellDocument;

    /// <summary>Reads the file into the context. Where it cannot be read there is a finding, and nothing to judge.</summary>
    public static void Read(LoweringContext context, FileLookup? lookup)
    {
        CheckOthers(context);
        if ((context.Single(CellDocument) ?? context.Single(Config)) is not { } use)
        {
            return;
        }

        if (lookup?.Source?.Text is not { } text)
        {
            var reason = lookup?.Problem ?? "is none of the project's additional files";
            context.Report(UnresolvedConfigFile.Rule, use.OriginOf("path"), use.Text("path") ?? "", reason);
            return;
        }

        var utf8 = Encoding.UTF8.GetBytes(text);
        Finding? problem;
        if (use.Name == Config)
        {
            context.File = JudgedDocument.Read(utf8, out problem);
        }
        else if (JudgedDocument.ReadContract(utf8, out problem) is { } document)
        {
            var cell = new ExecutionCell(document);
            context.CellDocument = cell;
            context.File = new SpecObject();
            ExecutionCellConfig.Lower(cell, context.File);
        }

        if (problem is not null)
        {
            context.Report(problem);
        }
    }

    /// <summary>Whether the file has no host name, but room for one.</summary>
    public static bool LeavesHostnameOpen(LoweringContext context)
    {
        if (context.File is not { } file)
        {
            return true;
        }

        if (!file.Lacks("hostname"))
        {
            return false;
        }

        var namespaces = new OciConfig(file).Linux.Namespaces;
        foreach (var entry in namespaces)
        {
            if (new OciNamespace(entry).Type?.Is("uts") == true)
            {
                return true;
            }
        }

        return namespaces.Array is null;
    }

    private static DeclaredAttribute? AttributeOf(CellDeclaration declaration)
    {
        DeclaredAttribute? found = null;
        foreach (var attribute in declaration.Attributes)
        {
            if (attribute.Name == CellDocument)
            {
                return attribute;
            }

            found = found is null && attribute.Name == Config ? attribute : found;
        }

        return found;
    }

    /// <summary>A document is all that a cell is declared from.</summary>
    private static void CheckOthers(LoweringContext context)
    {
        if (context.Single(CellDocument) is null)
        {
            return;
        }

        if (context.Single("Cell") is { } cell)
        {
            context.Report(ContradictoryAttributes.Rule, cell.Origin, "[Cell], which gives the cell an id,", "[CellDocument], whose document does");
        }

        if (context.Single(Config) is { } config)
        {
            context.Report(ContradictoryAttributes.Rule, config.Origin, "[CellFromConfig]", "[CellDocument], of whose document the configuration is made");
        }
    }
}
