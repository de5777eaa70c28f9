using System.Buffers;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// All that a launch needs before runsc is started: the program, a directory of its own with the bundle in it, and a host that can do
/// what the cell asks for. When it fails half-way, what there is stays visible, for the teardown to clear away.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class LaunchPreparation
{
    private readonly CellFace _cell;
    private readonly CellRunOptions _options;
    private readonly LaunchNames _names;

    internal LaunchPreparation(CellFace cell, CellRunOptions options)
    {
        _cell = cell;
        _options = options;
        _names = new LaunchNames(cell.Descriptor.Id);
        ContainerId = _names.ContainerId();
    }

    internal string ContainerId { get; private set; }

    /// <summary>The program; <see langword="null"/> until it is found.</summary>
    internal RunscBinary? Runsc { get; private set; }

    /// <summary>The launch's directory; <see langword="null"/> until it is made.</summary>
    internal LaunchDirectory? Directory { get; private set; }

    /// <summary>Where runsc leaves traces; <see langword="null"/> as long as it has not been started and leaves none.</summary>
    internal LaunchTraces? Traces { get; private set; }

    /// <summary>The network namespace of its own; <see langword="null"/> as long as it has none, or when it needs none.</summary>
    internal NetworkNamespace? Network { get; private set; }

    /// <summary>Carries it out.</summary>
    /// <returns>What to start.</returns>
    internal async Task<PreparedLaunch> PrepareAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HostFitness.CheckProcessTable();
        Runsc = await RunscBinary.FindAsync(_options.RunscPath, _cell.Descriptor, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        _options.Reach(LaunchStage.RunscFound);

        var mounts = MountTable.Read();
        var workDirectory = WorkDirectory.Open(_options.WorkDirectory, mounts);
        _options.Reach(LaunchStage.WorkDirectoryOpened);
        await AbandonedLaunches.ClearAwayAsync(workDirectory, Runsc.Path, cancellationToken).ConfigureAwait(false);
        _options.Reach(LaunchStage.AbandonedSwept);
        ContainerId = _names.ContainerId(LaunchDirectory.RoomForContainerId(workDirectory));
        Directory = LaunchDirectory.Create(workDirectory, _names);
        _options.Reach(LaunchStage.DirectoryMade);
        Directory.Furnish();
        _options.Reach(LaunchStage.DirectoryFurnished);

        var isBuilt = _options.RootfsDirectory is null && _cell.Descriptor.Rootfs.Programs.Count > 0;
        var root = isBuilt ? Directory.BuiltRoot : _options.RootfsDirectory ?? RootTree.Declared(_cell.Descriptor.Rootfs);
        var placement = Place(Directory, root, mounts);
        var config = new ArrayBufferWriter<byte>();
        _cell.WriteConfig(config, placement);
        _options.Reach(LaunchStage.ConfigEmitted);
        var document = CellDocument.Parse(config.WrittenMemory);
        var arguments = _cell.RunArguments(placement);
        HostFitness.Check(document, arguments, mounts);
        var traces = new LaunchTraces(
            Directory,
            ContainerId,
            new RunscPrograms(Runsc.Path),
            ControlGroupsOf(document, placement, arguments, mounts),
            [root, .. document.Binds.Select(b => b.Source)]);

        if (isBuilt)
        {
            RootTree.Build(root, _cell.Descriptor.Rootfs.Programs);
        }

        SecretFiles.Write(Directory, _cell, document.Owner, isMountedWhole: document.Binds.Any(bind => bind.Source == Directory.Secrets));
        ArtifactFiles.Make(Directory, _cell, document.Owner);
        _options.Reach(LaunchStage.SecretsWritten);
        var proof = Preflight.Check(document, root, isBuilt, mounts, new LauncherPlaces(Directory, Runsc.Path));
        _options.Reach(LaunchStage.RootReady);
        await Directory.WriteConfigAsync(config.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _options.Reach(LaunchStage.ConfigWritten);

        RecordOf(traces).Write(Directory.RecordFile);
        _options.Reach(LaunchStage.LaunchRecorded);
        cancellationToken.ThrowIfCancellationRequested();
        Network = NetworkNamespace.For(Runsc, arguments);
        Traces = traces; // from here on there are some
        if (!HostFitness.IgnoresControlGroups(arguments))
        {
            WitnessGroups.Make(traces.ControlGroups, document.Limits);
        }

        _options.Reach(LaunchStage.GroupsMade);
        return new PreparedLaunch(_cell, Runsc, Directory, placement, arguments, traces, proof, Network, _options.Patience);
    }

    private CellPlacement Place(LaunchDirectory directory, string root, MountTable mounts) => new()
    {
        ContainerId = ContainerId,
        BundleDirectory = directory.Bundle,
        StateDirectory = directory.State,
        LogFile = directory.NewLogFile(),
        PanicLogDirectory = directory.PanicLogs + "/",
        DebugLog = RunscExitNote.Pattern(directory.ExitNotes),
        RootPath = root,
        CgroupsPath = WitnessGroups.SandboxPath(mounts, LaunchNames.ControlGroup(ContainerId)),
        SecretsDirectory = directory.Secrets,
        ArtifactsDirectory = _cell.Artifacts is null ? null : directory.Artifacts,
    };

    private ControlGroups ControlGroupsOf(CellDocument document, CellPlacement placement, string[] arguments, MountTable mounts)
    {
        var path = document.ControlGroup ?? "/" + ContainerId;
        if (!path.StartsWith('/') || path.Length == 1 || path.Split('/').Skip(1).Any(name => name is "" or "." or ".."))
        {
            throw new CellLaunchException(
                CellErrorKind.LaunchFailed,
                $"The cell's linux.cgroupsPath '{path}' does not name a group of its own: an absolute path without '.', '..' and empty parts does. Leave it out.");
        }

        var groups = new ControlGroups(mounts, path == placement.CgroupsPath ? LaunchNames.ControlGroup(ContainerId) : path, path);
        if (groups.Existing.FirstOrDefault() is { } taken)
        {
            throw new CellLaunchException(
                CellErrorKind.NotEnforceable,
                $"The control group '{taken}' exists already, and runsc writes no limits into one that it did not make. Leave linux.cgroupsPath out, or remove the group.");
        }

        if (!HostFitness.IgnoresControlGroups(arguments))
        {
            HostFitness.CheckControlGroups(groups);
        }

        return groups;
    }

    private LaunchRecord RecordOf(LaunchTraces traces) => new(
        ProcessTable.Find(Environment.ProcessId) ?? default,
        LaunchRecord.CurrentBootId,
        ContainerId,
        RunscPrograms.Target(Runsc!.Path),
        [.. traces.OverlayDirectories.Select(Path.GetFullPath)]);
}

/// <summary>A launch that only has to be started.</summary>
[SupportedOSPlatform("linux")]
internal sealed record PreparedLaunch(
    CellFace Cell,
    RunscBinary Runsc,
    LaunchDirectory Directory,
    CellPlacement Placement,
    string[] RunArguments,
    LaunchTraces Traces,
    MountProof Proof,
    NetworkNamespace? Network,
    LaunchPatience Patience)
{
    /// <summary>The caller's commands on the cell while it runs.</summary>
    internal LaunchCommands Commands { get; } = new();

    /// <summary>The command that runs the cell, for messages.</summary>
    internal string CommandLine => string.Join(' ', [Runsc.Path, .. RunArguments]);

    /// <summary>The same launch, whose program waits at a gate.</summary>
    internal PreparedLaunch Through(LaunchGate gate)
    {
        // The container's id comes last, after the options of `run`.
        string[] arguments = [.. RunArguments[..^1], gate.Flag, RunArguments[^1]];
        return this with { RunArguments = arguments };
    }

    /// <summary>Runs a short command on the container, with the flags of the cell.</summary>
    internal Task<RunscCommand> CommandAsync(params string[] command)
    {
        var log = Directory.NewLogFile();
        return RunscCommand.RunAsync(Runsc.Path, Arguments(log, "", command), Directory.Path, log, Patience.Command, Network);
    }

    /// <summary>Runs one that the caller wants.</summary>
    /// <returns><see langword="null"/> when the cell has ended.</returns>
    internal async Task<RunscCommand?> CommandWhileItRunsAsync(params string[] command)
    {
        using var entry = Commands.TryEnter();
        return entry is null ? null : await CommandAsync(command).ConfigureAwait(false);
    }

    /// <summary>All arguments of a further command on the container.</summary>
    internal string[] Arguments(string log, string debugLog, params string[] command)
        => Cell.CommandArguments(Placement with { LogFile = log, DebugLog = debugLog }, command);
}
