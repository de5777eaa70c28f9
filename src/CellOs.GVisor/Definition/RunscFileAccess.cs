namespace CellOs.GVisor;

/// <summary>How much runsc relies on being the only one who changes files.</summary>
public enum RunscFileAccess
{
    /// <summary>runsc's own choice: exclusive for the root, shared for mounts.</summary>
    Default,

    /// <summary>Nobody else changes the files while the cell runs; caches freely.</summary>
    Exclusive,

    /// <summary>Others may change the files; checks each time.</summary>
    Shared,
}
