using CellOs.GVisor.Documents;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Cli;

/// <summary>Reads files and judges each as what it is, and remembers whether one could not be read.</summary>
/// <param name="error">Is told of a file that cannot be read.</param>
internal sealed class FileJudge(TextWriter error)
{
    /// <summary>All that was found so far.</summary>
    public List<FileFinding> Findings { get; } = [];

    /// <summary>Whether a file could not be read.</summary>
    public bool HasUnreadable { get; private set; }

    /// <summary>Judges policy packs.</summary>
    /// <returns>Those that have no error.</returns>
    public IReadOnlyList<PolicyPack> ReadPacks(IEnumerable<string> files)
    {
        var packs = new List<PolicyPack>();
        foreach (var file in files)
        {
            if (Read(file) is { } text)
            {
                if (PolicyPack.TryParse(text, out var pack, out var findings))
                {
                    packs.Add(pack);
                }

                Add(file, findings);
            }
        }

        return packs;
    }

    /// <summary>Judges a file; an ExecutionCell document is held to policy packs as well.</summary>
    public void Judge(string file, IReadOnlyList<PolicyPack> packs)
    {
        if (Read(file) is { } text)
        {
            Add(file, DocumentKinds.Of(file, text) switch
            {
                DocumentKind.ExecutionCell => ExecutionCellDocument.Validate(text, packs),
                DocumentKind.PolicyPack => PolicyPack.Validate(text),
                _ => ConfigDocument.Validate(text),
            });
        }
    }

    private byte[]? Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"cellos-gvisor: {unreadable.Message}");
            HasUnreadable = true;
            return null;
        }
    }

    private void Add(string file, IEnumerable<DocumentFinding> findings) => Findings.AddRange(findings.Select(finding => FileFinding.Of(file, finding)));
}
