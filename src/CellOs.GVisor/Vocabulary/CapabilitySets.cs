namespace CellOs.GVisor;

/// <summary>The five sets of capabilities a process carries (capabilities(7)): the members of <c>process.capabilities</c>.</summary>
[Flags]
public enum CapabilitySets
{
    /// <summary>No set.</summary>
    None = 0,

    /// <summary>
    /// <c>bounding</c>: the most that an <c>execve(2)</c> can grant through file capabilities or to uid 0. Dropping from it is final. A name that is
    /// inheritable has to be here too, or <c>capset(2)</c> refuses it, in <c>runsc</c> 20240729 as on Linux.
    /// </summary>
    Bounding = 1,

    /// <summary>
    /// <c>effective</c>: what the kernel looks at when it checks a permission. It has to lie within <see cref="Permitted"/>: otherwise <c>runsc</c> 20240729
    /// refuses to start with a message that does not say why, and 20221219 runs the program without any capability.
    /// </summary>
    Effective = 2,

    /// <summary>
    /// <c>inheritable</c>: what survives an <c>execve(2)</c> of a file that carries the same inheritable file capability. Rarely wanted on its own; it has to
    /// hold whatever is <see cref="Ambient"/>.
    /// </summary>
    Inheritable = 4,

    /// <summary><c>permitted</c>: what the process may make effective, and the limit of what it may pass on. What it drops it cannot take back.</summary>
    Permitted = 8,

    /// <summary>
    /// <c>ambient</c> (since Linux 4.3): what survives an <c>execve(2)</c> of an ordinary program by a user other than root. A name takes effect only when it is both
    /// <see cref="Permitted"/> and <see cref="Inheritable"/>. gVisor leaves the set without effect before release 20260615.
    /// </summary>
    Ambient = 16,
}
