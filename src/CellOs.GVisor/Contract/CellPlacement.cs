namespace CellOs.GVisor;

/// <summary>
/// Where one launch of a cell lives on the host. The launcher chooses these paths afresh for every launch; the generated
/// emitter and launch stub put them where <c>config.json</c> and the <c>runsc</c> command line want them.
/// </summary>
public sealed record CellPlacement
{
    /// <summary>
    /// The container id, unique on the host: <c>[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?</c>. runsc destroys the state of a live
    /// container when its id is used again, so the launcher owns uniqueness.
    /// </summary>
    public required string ContainerId { get; init; }

    /// <summary>The bundle: absolute path of the directory that holds <c>config.json</c> (OCI runtime-spec, bundle.md).</summary>
    public required string BundleDirectory { get; init; }

    /// <summary>runsc's state directory, private to the launch: the value of <c>--root</c>.</summary>
    public required string StateDirectory { get; init; }

    /// <summary>
    /// The value of <c>--log</c>: a file that must be fresh for every command. It stays empty on a clean run; the first entry in
    /// it is runsc's reason for a failure.
    /// </summary>
    public required string LogFile { get; init; }

    /// <summary>
    /// The value of <c>--panic-log</c>: a directory, ending in <c>/</c>. It holds a file exactly when the sandbox crashed.
    /// </summary>
    public required string PanicLogDirectory { get; init; }

    /// <summary>
    /// The value of <c>--debug-log</c>: a file, or a pattern in which runsc fills in <c>%COMMAND%</c>. Default: empty, for none. The
    /// log ends with how the program ended.
    /// </summary>
    public string DebugLog { get; init; } = "";

    /// <summary>
    /// <c>root.path</c> of the emitted document: absolute path of the prepared root filesystem. <see langword="null"/> leaves
    /// the declared path, which the OCI specification takes relative to the bundle.
    /// </summary>
    public string? RootPath { get; init; }

    /// <summary>
    /// <c>linux.cgroupsPath</c> of the emitted document. <see langword="null"/> leaves the member out, and runsc then uses
    /// <c>/</c> followed by the container id.
    /// </summary>
    public string? CgroupsPath { get; init; }

    /// <summary>
    /// The directory on the host that holds the cell's secrets, each in a file with the name of its property: absolute, private to the launch and
    /// in memory. <see langword="null"/> leaves <c>/run/secrets</c>, where somebody else then has to put them.
    /// </summary>
    public string? SecretsDirectory { get; init; }

    /// <summary>
    /// The directory on the host below which an ExecutionCell's program writes its artifacts: absolute, private to the launch, in memory and of
    /// limited size. <see langword="null"/> for a cell without such.
    /// </summary>
    public string? ArtifactsDirectory { get; init; }
}
