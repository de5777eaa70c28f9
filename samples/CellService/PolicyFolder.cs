using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Samples;

/// <summary>The policy packs of the service, and documents held to them.</summary>
internal sealed class PolicyFolder
{
    private const string Suffix = ".policy.json";

    /// <exception cref="InvalidDataException">A pack is not valid. The service does not start without it: what it forbids would be allowed.</exception>
    public PolicyFolder(CellFolders folders) => Packs = [.. Directory.EnumerateFiles(folders.Policies, $"*{Suffix}").Order(StringComparer.Ordinal).Select(Read)];

    public IReadOnlyList<PolicyPack> Packs { get; }

    /// <exception cref="ExecutionCellDocumentException">The document is not valid, or breaks a policy.</exception>
    public ExecutionCellDocument Parse(byte[] utf8) => ExecutionCellDocument.Parse(utf8, Packs);

    private static PolicyPack Read(string path)
    {
        try
        {
            return PolicyPack.Parse(File.ReadAllBytes(path));
        }
        catch (ExecutionCellDocumentException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}
