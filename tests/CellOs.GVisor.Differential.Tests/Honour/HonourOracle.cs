using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Differential.Honour;

/// <summary>
/// Compares what a cell asks for, as the specification means it, with what its program found. Knows nothing of the rules.
/// </summary>
/// <remarks>
/// What cannot be read back, and is only required to start: noNewPrivileges (gVisor always bars them), oomScoreAdj, the mount options on
/// access times, device files, set-user-id and symbolic links, propagation, the pid, ipc, uts, mount and cgroup namespaces (the sandbox
/// always has its own), id mappings, and how files are cached.
/// </remarks>
internal static class HonourOracle
{
    public static IReadOnlyList<Departure> Departures(JsonObject config, RunscSettings settings, SandboxRun run)
    {
        var found = new List<Departure>();
        ProcessHonour.Compare(config, run.Report, found);
        CapabilityHonour.Compare(config, run.Report, found);
        RlimitHonour.Compare(config, run.Report, found);
        FileSystemHonour.Compare(config, run.Report, found);
        NamespaceHonour.Compare(config, settings, run.Report, found);
        KernelHonour.Compare(config, settings, run, found);
        IgnoredFields.Compare(config, run.Release, found);
        return found;
    }
}
