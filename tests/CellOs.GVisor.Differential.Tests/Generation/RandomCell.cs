using System.Text.Json.Nodes;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>A cell as it is drawn.</summary>
/// <param name="Seed">What draws it again.</param>
/// <param name="Config">Its configuration; paths of the host start with <see cref="HostPlaceholder"/>.</param>
/// <param name="Settings">How runsc is to be started.</param>
/// <param name="Fault">What was seeded into it; <see langword="null"/> for nothing.</param>
internal sealed record RandomCell(string Seed, JsonObject Config, RunscSettings Settings, string? Fault)
{
    /// <summary>Stands for the directory that a run makes for itself, until there is one.</summary>
    public const string HostPlaceholder = "/@host";

    /// <summary>Stands for a control group of the run's own.</summary>
    public const string CgroupPlaceholder = "/@cgroup";
}
