using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Root;

/// <summary>ROOT03: a root filesystem that lies in the bundle is called rootfs.</summary>
internal static class UnconventionalRootName
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3003",
        Reference = "ROOT03",
        Severity = RuleSeverity.Info,
        Title = "Root filesystem is not called rootfs",
        Message = "The root filesystem '{0}' is not called 'rootfs', as the OCI specification would have it",
        Runsc = RootFacts.UnconventionalRootName.Text,
        Remedy = "Call the directory 'rootfs'",
        Check = Check,
        NoRepair = "the directory itself has to be renamed with it",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Root.Path is { IsConstant: true, Text: { Length: > 0 } path } node && path[0] != '/' && !IsConventional(path))
        {
            findings.Report(node, path);
        }
    }

    /// <summary>Whether the last part of the path is rootfs, or a dot that says nothing about the name.</summary>
    private static bool IsConventional(string path)
    {
        var end = path.Length;
        while (end > 0 && path[end - 1] == '/')
        {
            end--;
        }

        var start = end;
        while (start > 0 && path[start - 1] != '/')
        {
            start--;
        }

        const string Conventional = "rootfs";
        var length = end - start;
        return path[start] == '.' && (length == 1 || (length == 2 && path[start + 1] == '.'))
            || (length == Conventional.Length && string.CompareOrdinal(path, start, Conventional, 0, length) == 0);
    }
}
