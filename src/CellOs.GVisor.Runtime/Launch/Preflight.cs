using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Checks on the host what runsc would answer with one opaque line, or mend by writing into the user's own directories.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class Preflight
{
    /// <summary>Checks the root file system, the bind mounts and the working directory of a document.</summary>
    /// <param name="document">The emitted document.</param>
    /// <param name="root">Absolute path of the root file system.</param>
    /// <param name="isBuilt">Whether the launcher has built it, and so may put missing mount points into it.</param>
    /// <param name="mounts">The host's mounts.</param>
    /// <param name="places">What of the launcher itself the cell must not have.</param>
    /// <returns>What has to be looked at once more when runsc has mounted it.</returns>
    internal static MountProof Check(CellDocument document, string root, bool isBuilt, MountTable mounts, LauncherPlaces places)
    {
        if (document.WantsTerminal)
        {
            throw new CellLaunchException(
                CellErrorKind.NotEnforceable,
                "The cell asks for a terminal (process.terminal), but a cell's streams are pipes here; runsc would join standard output and error at random. Leave it out.");
        }

        List<CheckedMount> checkedMounts = [];
        CheckRoot(root, mounts);
        var rootPlace = HostPath.Follow(root);
        CheckPlace($"The root file system '{root}'", rootPlace, places.Object(rootPlace, document.IsRootReadOnly, places.Launch.BuiltRoot));
        Note("/", root, rootPlace);

        var tree = new GuestTree(root);

        // runsc mounts in the order of the destinations' lengths, so that outer mounts come before inner ones.
        foreach (var bind in document.Binds.OrderBy(b => b.Destination.Length))
        {
            var source = CheckSource(bind, places);
            var target = tree.Resolve(bind.Destination);
            if (target.Kind is GuestPlaceKind.Missing && isBuilt && tree.IsInRoot(target))
            {
                MakeMountPoint(target.HostPath, isDirectory: Directory.Exists(bind.Source));
                target = tree.Resolve(bind.Destination);
            }

            CheckTarget(bind, target);
            tree.Add(target, bind.Source);
            Note(target.GuestPath, bind.Source, source);
        }

        var start = tree.Resolve(document.WorkingDirectory);
        if (start.Kind is GuestPlaceKind.Missing && isBuilt && tree.IsInRoot(start))
        {
            MakeMountPoint(start.HostPath, isDirectory: true);
            start = tree.Resolve(document.WorkingDirectory);
        }

        if (start.Kind is not GuestPlaceKind.Directory)
        {
            throw Unfit(
                $"The working directory '{document.WorkingDirectory}' is {Describe(start)}",
                start.Kind is GuestPlaceKind.Missing
                    ? $"runsc would make it there, on the host, even for a read-only root. Make it (mkdir -p '{start.HostPath}'), or name another one."
                    : "Name a directory.");
        }

        return new MountProof(checkedMounts);

        void Note(string guestPath, string path, HostPath place)
        {
            if (place.ExchangeableIn is { } directory)
            {
                // Something that is gone by now is noted as what it cannot be.
                checkedMounts.Add(new CheckedMount(guestPath, path, directory, place.Status?.Identity ?? default));
            }
        }
    }

    private static void CheckRoot(string root, MountTable mounts)
    {
        if (!Directory.Exists(root))
        {
            throw Unfit(
                $"The root file system '{root}' is {(File.Exists(root) ? "no directory" : "not there")}",
                $"Make it, or name another one in [Rootfs] or {nameof(CellRunOptions)}.{nameof(CellRunOptions.RootfsDirectory)}; a relative path is taken from '{AppContext.BaseDirectory}'.");
        }

        if (mounts.IsNoExec(root, out var mountPoint))
        {
            throw Unfit(
                $"The root file system '{root}' lies on '{mountPoint}', which is mounted noexec",
                "runsc cannot start programs from there. Move it to a file system that allows programs.");
        }
    }

    private static void CheckPlace(string what, HostPath place, (string Problem, string Remedy)? objection)
    {
        // Whoever owns a link says what is mounted, at any moment anew.
        if (place.StrangersLink is { } link)
        {
            throw Unfit($"{what} is reached through the symbolic link '{link}', which belongs to another user", "Name what it leads to, or make the link as root.");
        }

        if (objection is { } found)
        {
            throw Unfit($"{what} {found.Problem}", found.Remedy);
        }
    }

    private static HostPath CheckSource(CellBind bind, LauncherPlaces places)
    {
        if (!bind.Source.StartsWith('/'))
        {
            throw Unfit(
                $"The source '{bind.Source}' of the bind mount at '{bind.Destination}' is not absolute",
                "runsc would take it from its own bundle directory. Name an absolute path.");
        }

        if (!Directory.Exists(bind.Source) && !File.Exists(bind.Source))
        {
            throw Unfit(
                $"The source '{bind.Source}' of the bind mount at '{bind.Destination}' is not there",
                "Make it before the cell runs, or name another one.");
        }

        var place = HostPath.Follow(bind.Source);
        CheckPlace($"The source '{bind.Source}' of the bind mount at '{bind.Destination}'", place, places.Object(place, bind.IsReadOnly, places.Launch.Secrets, places.Launch.Artifacts));
        return place;
    }

    private static void CheckTarget(CellBind bind, GuestPlace target)
    {
        var sourceIsDirectory = Directory.Exists(bind.Source);
        switch (target.Kind)
        {
            case GuestPlaceKind.Missing:
                throw Unfit(
                    $"The target '{bind.Destination}' of the bind mount of '{bind.Source}' is {Describe(target)}",
                    $"runsc would make it there, on the host, even for a read-only root. Make it ({(sourceIsDirectory ? "mkdir -p" : "touch")} '{target.HostPath}').");
            case GuestPlaceKind.Outside:
                throw Unfit(
                    $"The target '{bind.Destination}' of the bind mount of '{bind.Source}' is {Describe(target)}",
                    "Replace the link by what it should lead to.");
            case GuestPlaceKind.Directory when !sourceIsDirectory:
            case GuestPlaceKind.File when sourceIsDirectory:
                throw Unfit(
                    $"The bind mount at '{bind.Destination}' puts {Name(sourceIsDirectory)} ('{bind.Source}') on {Name(!sourceIsDirectory)} ('{target.HostPath}')",
                    "Both must be directories, or neither.");
        }
    }

    private static string Describe(GuestPlace place) => place.Kind switch
    {
        GuestPlaceKind.Outside => "reached through a symbolic link that leaves the root file system",
        GuestPlaceKind.File => $"no directory: it is '{place.HostPath}' on the host",
        _ => $"not in the root file system: there is no '{place.HostPath}' on the host",
    };

    private static string Name(bool isDirectory) => isDirectory ? "a directory" : "a file";

    private static void MakeMountPoint(string path, bool isDirectory)
    {
        RootTree.MakeDirectory(isDirectory ? path : Path.GetDirectoryName(path)!);
        if (!isDirectory)
        {
            File.Create(path).Dispose();
        }
    }

    private static CellLaunchException Unfit(string problem, string remedy)
        => new(CellErrorKind.FileSystemUnfit, $"{problem}. {remedy}");
}
