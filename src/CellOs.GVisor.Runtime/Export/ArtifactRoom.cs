using System.Runtime.Versioning;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Runtime;

/// <summary>Whether the root filesystem has room for a cell's volumes. A mount hides what is below it, and a program that finds its tools gone says so in a way that nobody understands.</summary>
[SupportedOSPlatform("linux")]
internal static class ArtifactRoom
{
    /// <summary>Checks it.</summary>
    /// <exception cref="CellBackendException">A volume would hide something.</exception>
    internal static void Check(ArtifactPlan artifacts, GVisorCellBackendOptions options)
    {
        foreach (var volume in artifacts.Volumes)
        {
            if (Hidden(volume.Directory, options) is { } hidden)
            {
                throw new CellBackendException(
                    CellBackendErrorKind.Host,
                    CellErrorKind.FileSystemUnfit,
                    $"No artifact ('spec.export.artifacts') can be written into '{volume.Directory}': a volume is mounted there, which would hide '{hidden}'. Name an empty directory.");
            }
        }
    }

    private static string? Hidden(string directory, GVisorCellBackendOptions options)
    {
        if (options.Launch.RootfsDirectory is not { } root)
        {
            return options.HostPrograms.SelectMany(static program => program.Destinations).FirstOrDefault(path => LinuxPath.IsBelow(path, directory) || path == directory);
        }

        var tree = new GuestTree(root);
        foreach (var mount in options.Bundle.Mounts.Where(static mount => mount.Source is not null).OrderBy(static mount => mount.Destination.Length))
        {
            tree.Add(tree.Resolve(mount.Destination), mount.Source!);
        }

        // That there is no such directory is for the launcher to say.
        return tree.Resolve(directory) is { Kind: GuestPlaceKind.Directory } place ? Directory.EnumerateFileSystemEntries(place.HostPath).FirstOrDefault() : null;
    }
}
