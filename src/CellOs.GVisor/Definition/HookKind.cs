namespace CellOs.GVisor;

/// <summary>When a hook runs (config.md#posix-platform-hooks): the kinds that every release of runsc runs.</summary>
public enum HookKind
{
    /// <summary>While the cell is created, before its program starts. When it fails, the cell does not start.</summary>
    CreateRuntime,

    /// <summary>Once the program has started. runsc waits for it; that it fails goes unnoticed.</summary>
    Poststart,

    /// <summary>Once the cell is gone. runsc waits for it; that it fails goes unnoticed.</summary>
    Poststop,
}
