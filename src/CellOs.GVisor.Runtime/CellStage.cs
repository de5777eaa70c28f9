namespace CellOs.GVisor;

/// <summary>How far a run had come.</summary>
public enum CellStage
{
    /// <summary>runsc was making the sandbox: namespaces, control group, gofer.</summary>
    Create,

    /// <summary>The sandbox was there, and runsc was starting the program in it.</summary>
    Start,

    /// <summary>The program was running.</summary>
    Run,
}
