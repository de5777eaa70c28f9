using System.Runtime.InteropServices;

namespace CellOs.GVisor.Differential.Running;

/// <summary>A second name for a file.</summary>
internal static partial class HardLink
{
    public static bool TryCreate(string file, string name) => Link(file, name) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);
}
