namespace CellOs.GVisor;

/// <summary>When a hook runs (config.md#posix-platform-hooks): the kinds that runsc runs.</summary>
public enum HookKind
{
    /// <summary>While the cell is created, before its program starts. When it fails, the cell does not start.</summary>
    CreateRuntime,

    /// <summary>Once the program has started. runsc waits for it; that it fails goes unnoticed.</summary>
    Poststart,

    /// <summary>Once the cell is gone. runsc waits for it; that it fails goes unnoticed.</summary>
    Poststop,

    /// <summary>
    /// While the cell is created, after those of <see cref="CreateRuntime"/>: a program of the host that runs among the mounts of the cell. When it fails,
    /// the cell does not start. runsc runs it from release 20260520 on.
    /// </summary>
    CreateContainer,
}
