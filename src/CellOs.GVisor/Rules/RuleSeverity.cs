namespace CellOs.GVisor;

/// <summary>How grave a finding is.</summary>
public enum RuleSeverity
{
    /// <summary>Advice, off unless turned on.</summary>
    OptIn,

    /// <summary>Advice.</summary>
    Info,

    /// <summary>runsc ignores it, or it surprises.</summary>
    Warning,

    /// <summary>The OCI specification forbids it, runsc rejects it, or it silently removes protection. Nothing is generated.</summary>
    Error,
}
