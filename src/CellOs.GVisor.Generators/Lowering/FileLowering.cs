using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Reads the file of <c>[CellFromConfig]</c>. Its nodes' origins are places in the file's text.</summary>
internal static class FileLowering
{
    private const string Attribute = "CellFromConfig";

    /// <summary>What a cell calls the file that it is declared from; <see langword="null"/> when it is not from one.</summary>
    public static string? NameOf(CellDeclaration declaration)
    {
        foreach (var attribute in declaration.Attributes)
        {
            if (attribute.Name == Attribute)
            {
                return attribute["path"]?.Value as string ?? "";
            }
        }

        return null;
    }

    public static SpecObject? Read(LoweringContext context, ConfigLookup? lookup)
    {
        if (context.Single(Attribute) is not { } use)
        {
            return null;
        }

        if (lookup?.Source?.Text is not { } text)
        {
            var problem = lookup?.Problem ?? "is none of the project's additional files";
            context.Report(UnresolvedConfigFile.Rule, use.OriginOf("path"), use.Text("path") ?? "", problem);
            return null;
        }

        var document = JudgedDocument.Read(Encoding.UTF8.GetBytes(text), out var notJson);
        if (notJson is not null)
        {
            context.Report(notJson);
        }

        return document;
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
}
