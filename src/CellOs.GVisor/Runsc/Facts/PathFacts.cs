using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with masked and read-only paths and with the propagation of mounts (measured; gVisor <c>specutils/fs.go</c>).</summary>
internal static class PathFacts
{
    public static RunscFact Paths { get; } = new(
        "linux.maskedPaths, linux.readonlyPaths",
        "runsc ignores the list without a word",
        Ignored);

    /// <summary>Propagation that is neither private nor slave, recursive or not.</summary>
    public static RunscFact OtherPropagation { get; } = new(
        "linux.rootfsPropagation: shared, unbindable or an unknown word",
        "runsc refuses to start",
        Refused);

    /// <summary>The recursive forms, which the specification does not list.</summary>
    public static RunscFact RecursivePropagation { get; } = new(
        "linux.rootfsPropagation: rprivate, rslave, empty",
        "runsc takes it, and so do runc and crun; the schema of the specification refuses it",
        Honoured);

    public static RunscFact SharedBindInPrivateTree { get; } = new("a shared bind mount below a private root", "runsc refuses every shared bind mount", Refused);

    public static RunscFact RepeatedPath { get; } = new("a path masked or made read-only twice", "runsc ignores both lists without a word", Ignored);

    public static RunscFact RelativeMaskedPath { get; } = new("a masked path that is not absolute", "runsc looks at no path in the list, and other runtimes take it from wherever they happen to be", Ignored);

    public static RunscFact RelativeReadonlyPath { get; } = new("a read-only path that is not absolute", "runsc looks at no path in the list, and other runtimes take it from wherever they happen to be", Ignored);

    public static RunscFact PathsWithoutMountNamespace { get; } = new("masked and read-only paths without a mount namespace", "runsc gives the cell a mount namespace all the same and ignores the list; runc refuses to start", Ignored);
}
