namespace CellOs.GVisor.Model;

/// <summary>
/// One cell, wherever it was written: the OCI configuration and how runsc is to be started with it. Rules judge it, emitters
/// write it.
/// </summary>
internal sealed class CellSpec(SpecObject document)
{
    public SpecObject Document { get; } = document;

    public OciConfig Config => new(Document);

    /// <summary>
    /// The cell in the words of CellOS: its ExecutionCell document, of which this front end has made the OCI configuration or which it has made
    /// beside it. <see langword="null"/> for what is only an OCI configuration.
    /// </summary>
    public SpecObject? ExecutionCell { get; init; }

    /// <summary>The policy packs that the ExecutionCell document is held to.</summary>
    public IReadOnlyList<SpecObject> PolicyPacks { get; init; } = [];

    /// <summary>A policy pack that is judged itself, by its own file; <see langword="null"/> where cells are held to packs.</summary>
    public SpecObject? PolicyPack { get; init; }

    /// <summary>The document of CellOS that is judged here, if there is one: the ExecutionCell document or the policy pack.</summary>
    public SpecObject? Contract => ExecutionCell ?? PolicyPack;

    /// <summary>The shape of <see cref="Contract"/>.</summary>
    public DocumentSchema ContractSchema => ExecutionCell is not null ? ExecutionCellSchema.Document : ExecutionCellSchema.PolicyPack;

    /// <summary>Whether a person wrote it for this library, or a tool made it: imported ones are judged more mildly.</summary>
    public bool IsImported { get; init; }

    /// <summary>The oldest runsc that is to run it.</summary>
    public RunscRelease Target { get; init; } = RunscRelease.Oldest;

    public RunscSettings Runsc { get; init; } = new();

    public string Id { get; init; } = "";

    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromSeconds(LifetimeAttribute.DefaultTtlSeconds);

    public IReadOnlyList<HostProgram> HostPrograms { get; init; } = [];

    /// <summary>The holes in the order of their declaration.</summary>
    public IReadOnlyList<HoleUse> Holes { get; init; } = [];

    /// <summary>The shape of the document that a node stands in.</summary>
    public DocumentSchema SchemaOf(SpecNode node)
    {
        while (node.Parent is { } parent)
        {
            node = parent;
        }

        return ReferenceEquals(node, Contract) ? ContractSchema : OciSchema.Document;
    }
}

/// <summary>A program of the host that is copied into the root filesystem.</summary>
internal sealed record HostProgram(string HostPath, IReadOnlyList<string> Destinations);

/// <summary>What a property is used for, by the names of <c>CellHoleKind</c>.</summary>
internal sealed record HoleUse(Hole Hole, string Kind, string Target);
