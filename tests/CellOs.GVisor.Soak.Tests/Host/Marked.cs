using System.Buffers;

namespace CellOs.GVisor.Soak.Host;

/// <summary>A cell in all but its id, which is this process's own.</summary>
internal sealed class Marked<TCell>(TCell cell) : ICell
    where TCell : ICell
{
    public static CellDescriptor Descriptor { get; } = new()
    {
        Id = SoakMark.Id,
        TimeToLive = TCell.Descriptor.TimeToLive,
        TemplateSha256 = TCell.Descriptor.TemplateSha256,
        Rootfs = TCell.Descriptor.Rootfs,
        Holes = TCell.Descriptor.Holes,
        MinimumRunscRelease = TCell.Descriptor.MinimumRunscRelease,
    };

    public void WriteConfig(IBufferWriter<byte> output, CellPlacement? placement = null) => cell.WriteConfig(output, placement);

    public void WriteSecrets(CellSecretWriter secrets) => cell.WriteSecrets(secrets);

    public static string[] GetRunscArguments(CellPlacement placement, params ReadOnlySpan<string> command) => TCell.GetRunscArguments(placement, command);

    public static string[] GetRunArguments(CellPlacement placement) => TCell.GetRunArguments(placement);
}
