namespace CellOs.GVisor.ExecutionCells;

/// <summary>What a <c>config.json</c> needs that an ExecutionCell document does not say: the same for all cells of a host.</summary>
public sealed record BundleOptions
{
    /// <summary>The user that programs run as. 65532 by default, which has no name and no right.</summary>
    public uint UserId { get; init; } = UserAttribute.DefaultId;

    /// <summary>The group that programs run as. 65532 by default.</summary>
    public uint GroupId { get; init; } = UserAttribute.DefaultId;

    /// <summary>The environment of all programs; what it lacks, they lack. By default <c>PATH</c> alone, with the usual directories.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyDictionary<string, string> Environment
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new Dictionary<string, string> { ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" };

    /// <summary>Mounts besides the default file systems of the OCI specification. None by default.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<BundleMount> Mounts
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = [];

    /// <summary>The oldest release of runsc that is to run the cells, which they are judged for. The oldest supported one by default.</summary>
    public RunscRelease Target { get; init; } = RunscRelease.Oldest;

    /// <summary><c>root.path</c>, <c>rootfs</c> by default. A launcher puts its own in its place.</summary>
    public string RootPath { get; init; } = Model.CellDefaults.RootPath;

    /// <summary><c>linux.cgroupsPath</c>; <see langword="null"/>, the default, leaves the member out. A launcher puts its own in its place.</summary>
    public string? CgroupsPath { get; init; }

    /// <summary>
    /// Absolute path on the host of the directory with the files of the cell's secrets, each named by its alias. <c>/run/secrets</c> by default.
    /// A launcher puts its own in its place.
    /// </summary>
    public string SecretsDirectory { get; init; } = "/run/secrets";

    /// <summary>
    /// Absolute path on the host of the directory below which the cell's artifacts are written, in directories named <c>0</c>, <c>1</c> and so on.
    /// <c>/run/artifacts</c> by default. A launcher puts its own in its place.
    /// </summary>
    public string ArtifactsDirectory { get; init; } = "/run/artifacts";
}
