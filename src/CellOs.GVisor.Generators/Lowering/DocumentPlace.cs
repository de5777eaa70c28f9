using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Where in an ExecutionCell document a finding belongs that was found in the OCI configuration made of it.</summary>
internal static class DocumentPlace
{
    private static readonly string[] Roots = ["/spec", "/apiVersion", "/kind"];

    /// <summary>
    /// The finding with the pointer of the document. What would mend a configuration in another place than where the document speaks cannot be
    /// carried out in the document.
    /// </summary>
    public static Finding Of(Finding finding)
    {
        if (finding.Origin is not TextOrigin || finding.Pointer.Length == 0 || Roots.Any(root => IsAtOrBelow(finding.Pointer, root)))
        {
            return finding;
        }

        return ExecutionCellConfig.PlaceOf(finding.Pointer) is { } place ? finding with { Pointer = place } : finding with { Repair = null };
    }

    private static bool IsAtOrBelow(string pointer, string root) =>
        pointer.StartsWith(root, StringComparison.Ordinal) && (pointer.Length == root.Length || pointer[root.Length] == '/');
}
