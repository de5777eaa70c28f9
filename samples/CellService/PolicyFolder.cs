using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Samples;

/// <summary>The policy packs of the service, and documents held to them.</summary>
internal sealed class PolicyFolder
{
    public PolicyFolder(CellFolders folders) => Packs = [.. Directory.EnumerateFiles(folders.Policies, "*.policy.json").Order(StringComparer.Ordinal).Select(Read)];

    public IReadOnlyList<PolicyPack> Packs { get; }
}
