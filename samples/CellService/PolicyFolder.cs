using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Samples;

/// <summary>The policy packs of the service, and documents held to them.</summary>
internal sealed class PolicyFolder
{
    public static ExecutionCellDocument Parse(byte[] utf8) => ExecutionCellDocument.Parse(utf8);
}
