using System.Buffers;

namespace CellOs.GVisor.Runtime;

/// <summary>What the launcher needs of a cell, without its type, so that the pipeline is compiled once and not per cell.</summary>
internal sealed record CellFace(
    CellDescriptor Descriptor,
    Action<IBufferWriter<byte>, CellPlacement> WriteConfig,
    Action<CellSecretWriter> WriteSecrets,
    Func<CellPlacement, string[]> RunArguments,
    Func<CellPlacement, string[], string[]> CommandArguments)
{
    /// <summary>What the cell may write that is to outlive it; <see langword="null"/> for nothing.</summary>
    internal ArtifactSpace? Artifacts { get; init; }

    internal static CellFace Of<TCell>(TCell cell)
        where TCell : ICell
        => new(
            TCell.Descriptor,
            (output, placement) => cell.WriteConfig(output, placement),
            secrets => cell.WriteSecrets(secrets),
            TCell.GetRunArguments,
            (placement, command) => TCell.GetRunscArguments(placement, command));
}
