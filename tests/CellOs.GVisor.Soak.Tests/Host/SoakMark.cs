using System.Globalization;

namespace CellOs.GVisor.Soak.Host;

/// <summary>The mark by which everything on the host is known that cells of this process leave.</summary>
internal static class SoakMark
{
    /// <summary>The cells' id, which no other process's cells have.</summary>
    public static string Id { get; } = "soak" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
}
