namespace CellOs.GVisor;

/// <summary>Which of the host's Unix sockets a cell may use (<c>--host-uds</c>).</summary>
public enum RunscHostSockets
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those it finds in its mounts.</summary>
    Open,

    /// <summary>Those it makes itself.</summary>
    Create,

    /// <summary>Both.</summary>
    All,
}
