using System.Globalization;

namespace CellOs.GVisor.Soak;

/// <summary>What became of a run.</summary>
/// <param name="Cells">How many cells were run.</param>
/// <param name="Unexpected">How many of them ended as nothing that was done to them explains.</param>
/// <param name="Residue">How many things are left of them on the host.</param>
/// <param name="MemoryGrowth">By how many bytes this process has grown.</param>
/// <param name="DescriptorGrowth">By how many open descriptors.</param>
internal sealed record SoakReport(int Cells, int Unexpected, int Residue, long MemoryGrowth, int DescriptorGrowth)
{
    public bool IsGood => Unexpected == 0 && Residue == 0;

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Cells} cells, {Unexpected} unexpected, {Residue} residue, rss {Math.Round(MemoryGrowth / 1048576.0):+0;-0;+0} MiB, fds {DescriptorGrowth:+0;-0;+0}");
}
