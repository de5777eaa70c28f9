using CellOs.GVisor.Model;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>
/// Where the artifacts of a cell are written, so that they outlive it: in a directory of the host that a mount of the options brings writable, or in a
/// volume, a fresh and empty directory that is mounted where the artifact is to be written.
/// </summary>
/// <param name="Volumes">The volumes; none lies in another.</param>
/// <param name="Artifacts">The artifacts, in the order of the document.</param>
internal sealed record ArtifactPlan(IReadOnlyList<ArtifactVolume> Volumes, IReadOnlyList<PlannedArtifact> Artifacts)
{
    /// <summary>What the sandbox itself fills, where no file of the host can appear.</summary>
    private static readonly string[] Kernels = ["/dev", "/proc", "/sys"];

    /// <summary>Plans it.</summary>
    /// <exception cref="BundleConfigException">An artifact cannot be written where it is said to be.</exception>
    public static ArtifactPlan Of(ExecutionCellDocument document, BundleOptions options)
    {
        // What is null in the list is for the rules to find.
        ExportArtifact[] artifacts = [.. (document.Spec.Export?.Artifacts ?? []).OfType<ExportArtifact>()];
        CheckNames(artifacts);
        List<(ExportArtifact Artifact, BundleMount? Mount)> found = [.. artifacts.Select(artifact => (artifact, WritableMountOf(artifact.Path, options)))];
        var parents = found.Where(static place => place.Mount is null).Select(static place => ParentOf(place.Artifact.Path)).Distinct(StringComparer.Ordinal).ToList();
        string[] tops = document.Spec.Run is null ? [] : [.. parents.Where(path => !parents.Any(other => LinuxPath.IsBelow(path, other))).Order(StringComparer.Ordinal)];
        foreach (var top in tops)
        {
            Check(top, options, CompleteConfig.HasSecretFiles(document));
        }

        // A program finds its own working directory there, even if it is a part of a volume.
        var needed = document.Spec.Run?.WorkingDirectory is { } start && LinuxPath.IsClean(start) ? parents.Append(start) : parents;
        return new ArtifactPlan(
            [.. tops.Select(top => new ArtifactVolume(top, [.. needed.Where(path => LinuxPath.IsBelow(path, top)).Select(path => NamesBelow(path, top)).Distinct(StringComparer.Ordinal)]))],
            [.. found.Select(place => Plan(place.Artifact, place.Mount, tops))]);
    }

    /// <summary>Whether a volume takes the place of a mount: of a file system in memory at the same place, which it is as well.</summary>
    public bool Replaces(BundleMount mount) => mount.Source is null && Volumes.Any(volume => volume.Directory == mount.Destination);

    private static PlannedArtifact Plan(ExportArtifact artifact, BundleMount? mount, string[] tops)
    {
        if (mount is { Source: { } source })
        {
            // A mount of a file alone has no names below it.
            return mount.Destination == artifact.Path
                ? new PlannedArtifact(artifact, ParentOf(source), null, source[(source.LastIndexOf('/') + 1)..])
                : new PlannedArtifact(artifact, source, null, NamesBelow(artifact.Path, mount.Destination));
        }

        var volume = Array.FindIndex(tops, top => LinuxPath.IsBelow(artifact.Path, top));
        return volume < 0 ? new PlannedArtifact(artifact, null, null, "") : new PlannedArtifact(artifact, null, volume, NamesBelow(artifact.Path, tops[volume]));
    }

    private static void CheckNames(IReadOnlyList<ExportArtifact> artifacts)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var artifact in artifacts)
        {
            if (!PortableId.IsValid(artifact.Name ?? ""))
            {
                throw Unusable(artifact, "its name becomes that of a file: an ASCII letter or digit, then those, '.', '_' and '-', at most 128, without '..', is one");
            }

            if (!names.Add(artifact.Name!))
            {
                throw Unusable(artifact, "another one has the same name. Give each its own");
            }

            if (artifact.Path is null || !LinuxPath.IsClean(artifact.Path) || LinuxPath.IsRoot(artifact.Path) || artifact.Path.Contains('\0', StringComparison.Ordinal) || JsonText.HasHalfSurrogatePair(artifact.Path))
            {
                throw Unusable(artifact, "its path does not name a file: an absolute one without '.', '..' and doubled or trailing slashes does");
            }

            if (artifacts.FirstOrDefault(other => other.Path is not null && LinuxPath.IsBelow(other.Path, artifact.Path)) is { } inner)
            {
                throw Unusable(artifact, $"'{inner.Path}' needs a directory there, and only files are exported");
            }
        }
    }

    private static void Check(string top, BundleOptions options, bool hasSecretFiles)
    {
        if (LinuxPath.IsRoot(top))
        {
            throw Unusable(top, "is the root directory, and a volume there would hide everything. Name a directory below it");
        }

        if (Kernels.FirstOrDefault(kernel => AreNested(top, kernel)) is { } sandbox)
        {
            throw Unusable(top, $"is in '{sandbox}', which the sandbox fills by itself. Name a directory elsewhere");
        }

        if (hasSecretFiles && AreNested(top, CompleteConfig.SecretsDirectory))
        {
            throw Unusable(top, $"has to do with '{CompleteConfig.SecretsDirectory}', where the cell's secrets are. Name a directory elsewhere");
        }

        if (options.Mounts.FirstOrDefault(mount => LinuxPath.IsBelow(mount.Destination, top) || (mount.Source is not null && mount.Destination == top)) is { } mount)
        {
            throw Unusable(top, $"would hide '{mount.Destination}', which the backend's options mount. Name a directory elsewhere");
        }
    }

    private static bool AreNested(string path, string other) => path == other || LinuxPath.IsBelow(path, other) || LinuxPath.IsBelow(other, path);

    // The innermost mount is the one that counts.
    private static BundleMount? WritableMountOf(string path, BundleOptions options)
    {
        var mount = options.Mounts.Where(mount => mount.Destination == path || LinuxPath.IsBelow(path, mount.Destination)).MaxBy(static mount => mount.Destination.Length);
        return mount is { Source: not null, IsReadOnly: false } ? mount : null;
    }

    private static string ParentOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "/";

    private static string NamesBelow(string path, string directory) => LinuxPath.IsRoot(directory) ? path[1..] : path[(directory.Length + 1)..];

    private static BundleConfigException Unusable(ExportArtifact artifact, string problem)
        => new(BundleConfigErrorKind.Refused, $"The artifact '{artifact.Name}' at '{artifact.Path}' ('spec.export.artifacts') cannot be exported: {problem}.");

    private static BundleConfigException Unusable(string directory, string problem)
        => new(BundleConfigErrorKind.Refused, $"No artifact ('spec.export.artifacts') can be written into '{directory}': it {problem}.");
}

/// <summary>A fresh directory that a cell's program may write into.</summary>
/// <param name="Directory">Absolute path in the cell.</param>
/// <param name="Below">The directories in it that artifacts, or the program's start, need: paths below it.</param>
internal sealed record ArtifactVolume(string Directory, IReadOnlyList<string> Below);

/// <summary>An artifact and where the host has it.</summary>
/// <param name="Artifact">The artifact.</param>
/// <param name="HostDirectory">The directory of the host in which it is; <see langword="null"/> when it is in a volume.</param>
/// <param name="Volume">The volume in which it is; <see langword="null"/> when it is in none.</param>
/// <param name="Names">The path below either.</param>
internal sealed record PlannedArtifact(ExportArtifact Artifact, string? HostDirectory, int? Volume, string Names);
