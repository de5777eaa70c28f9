namespace CellOs.GVisor.Runtime;

/// <summary>The steps of a launch, in their order, at which a test may let the launcher die.</summary>
internal enum LaunchStage
{
    RunscFound,
    WorkDirectoryOpened,
    AbandonedSwept,
    DirectoryMade,
    DirectoryFurnished,
    ConfigEmitted,
    SecretsWritten,
    RootReady,
    ConfigWritten,
    LaunchRecorded,
    GroupsMade,
    PipesReady,
    RunscStarted,
    SandboxCreated,
    ProgramStarted,
    StopRequested,
    KillDelivered,
    RunscEnded,
    Judged,
    ContainerCleared,
    DirectoryRemoved,
}
