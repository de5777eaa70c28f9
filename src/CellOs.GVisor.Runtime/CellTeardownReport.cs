namespace CellOs.GVisor;

/// <summary>What the launcher looked for on the host after a run had ended, and what it found.</summary>
/// <param name="Examined">The kinds of things that were looked for. Without a directory of its own a run leaves no trace, and nothing is.</param>
/// <param name="Residue">What is left; empty when all is gone.</param>
public sealed record CellTeardownReport(IReadOnlyList<CellResidueKind> Examined, IReadOnlyList<CellResidue> Residue)
{
    /// <summary>Of a run that was given up before it made anything.</summary>
    internal static CellTeardownReport Nothing { get; } = new([], []);

    /// <summary>Whether nothing is left.</summary>
    public bool IsClean => Residue.Count == 0;
}

/// <summary>One thing that a run left on the host.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Which one: its path, or its process id and name.</param>
public sealed record CellResidue(CellResidueKind Kind, string Name)
{
    /// <summary>The kind and the name, such as <c>control group /sys/fs/cgroup/memory/cellos-gvisor-x</c>.</summary>
    public override string ToString() => $"{Words} {Name}";

    private string Words => Kind switch
    {
        CellResidueKind.Process => "process",
        CellResidueKind.RunscState => "runsc state",
        CellResidueKind.Mount => "mount",
        CellResidueKind.ControlGroup => "control group",
        CellResidueKind.NetworkNamespace => "network namespace",
        CellResidueKind.OverlayFile => "overlay file",
        CellResidueKind.Secret => "secret",
        CellResidueKind.Directory => "directory",
        CellResidueKind.Descriptor => "open descriptor",
        _ => "unknown thing",
    };
}

/// <summary>A kind of thing that a run may leave on the host.</summary>
public enum CellResidueKind
{
    /// <summary>A live process of runsc, its gofer, its sandbox or its helpers, known by id and start time.</summary>
    Process,

    /// <summary>The state of a container below runsc's <c>--root</c>.</summary>
    RunscState,

    /// <summary>Something mounted in the launch's directory.</summary>
    Mount,

    /// <summary>A directory of the cell's control group, in any hierarchy.</summary>
    ControlGroup,

    /// <summary>A network namespace that is kept by a mount of the launch's own.</summary>
    NetworkNamespace,

    /// <summary>A file in which runsc kept what the cell wrote to an overlay, in the root filesystem or a bind mount's source.</summary>
    OverlayFile,

    /// <summary>A file with a secret of the cell, or the mount in memory that holds it.</summary>
    Secret,

    /// <summary>The launch's directory: bundle, logs.</summary>
    Directory,

    /// <summary>A descriptor of this process that is open on something in the launch's directory.</summary>
    Descriptor,
}
