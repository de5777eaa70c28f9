namespace CellOs.GVisor;

/// <summary>What is laid over mounts to take writes (<c>--overlay2</c>).</summary>
public enum RunscOverlay
{
    /// <summary>Nothing for a read-only root, <see cref="RootMemory"/> for a writable one.</summary>
    Default,

    /// <summary>Nothing: writes reach the host.</summary>
    None,

    /// <summary>Memory over the root.</summary>
    RootMemory,

    /// <summary>Memory over the root and every bind mount.</summary>
    AllMemory,

    /// <summary>A hidden file in the root's own tree over the root. 20240729 has it, 20221219 does not.</summary>
    RootSelf,
}
