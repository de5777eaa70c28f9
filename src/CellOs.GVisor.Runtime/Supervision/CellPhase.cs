namespace CellOs.GVisor.Supervision;

/// <summary>The phases in which a <see cref="CellSupervisor"/> carries a document, in their order.</summary>
public enum CellPhase
{
    /// <summary>The document is held to the policy packs, and to what the supervisor has. What is refused here leaves no trace, and no event.</summary>
    Admission,

    /// <summary>The broker gives out the secrets.</summary>
    Secrets,

    /// <summary>The backend makes the cell and starts its program; <see cref="CellEventTypes.LifecycleStarted"/> is sent.</summary>
    Started,

    /// <summary>
    /// The program's end is waited for; <see cref="CellEventTypes.CommandCompleted"/> and <see cref="CellEventTypes.ComplianceSummary"/> are sent.
    /// </summary>
    Run,

    /// <summary>The artifacts are copied out.</summary>
    Export,

    /// <summary>The backend destroys the cell.</summary>
    Destroy,

    /// <summary>The broker takes the secrets back.</summary>
    Revoke,

    /// <summary><see cref="CellEventTypes.LifecycleDestroyed"/> is sent.</summary>
    Destroyed,
}
