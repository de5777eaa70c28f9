namespace CellOs.GVisor.Runsc;

/// <summary>What a release of runsc does with something that a cell asks for.</summary>
internal enum RunscTreatment
{
    /// <summary>It does what was asked.</summary>
    Honoured,

    /// <summary>It goes on without it; at most a line in the debug log says so.</summary>
    Ignored,

    /// <summary>It goes on, and does something other than what was asked.</summary>
    Changed,

    /// <summary>It does not start the cell.</summary>
    Refused,

    /// <summary>The sandbox, or runsc itself, crashes or hangs over it.</summary>
    Crashes,
}
