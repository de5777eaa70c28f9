using System.Globalization;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// What the kernel has counted in a launch's control groups (cgroup-v1 and cgroup-v2 of the kernel's administration guide). Of what is not
/// there, or not any more, nothing is known.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class GroupCounters(ControlGroups groups)
{
    private const long NanosecondsPerTick = 1_000_000 / TimeSpan.TicksPerMillisecond;

    /// <summary>How often the kernel killed for want of memory.</summary>
    internal long? MemoryKills => groups.IsUnified ? Field(Launch("memory", "memory.events"), "oom_kill") : Field(Launch("memory", "memory.oom_control"), "oom_kill");

    /// <summary>How often the limit of processes kept one from being made.</summary>
    /// <remarks>
    /// Before Linux 6.11, which has <c>pids.events.local</c>, version 2 counted it in the group of the process alone: the sandbox's, which runsc removes
    /// at the end. Then it is not known.
    /// </remarks>
    internal long? RefusedThreads
        => Field(groups.IsUnified && Launch("pids", "pids.events.local") is null ? Sandbox("pids", "pids.events") : Launch("pids", "pids.events"), "max");

    /// <summary>Reads them.</summary>
    /// <returns><see langword="null"/> when nothing is known at all.</returns>
    internal CellStatistics? Read(TimeProvider clock)
    {
        var memory = Number(Launch("memory", groups.IsUnified ? "memory.current" : "memory.usage_in_bytes"));
        var threads = Number(Launch("pids", "pids.current"));
        var statistics = new CellStatistics
        {
            Time = clock.GetUtcNow(),
            Source = CellStatisticsSource.ControlGroups,
            MemoryBytes = memory,
            PeakMemoryBytes = Number(Launch("memory", groups.IsUnified ? "memory.peak" : "memory.max_usage_in_bytes")),
            CpuTime = groups.IsUnified ? Microseconds(Field(Launch("cpu", "cpu.stat"), "usage_usec")) : Nanoseconds(Number(Launch("cpuacct", "cpuacct.usage"))),
            ThrottledTime = groups.IsUnified ? Microseconds(Field(Sandbox("cpu", "cpu.stat"), "throttled_usec")) : Nanoseconds(Field(Sandbox("cpu", "cpu.stat"), "throttled_time")),
            Threads = (int?)threads,
            PeakThreads = (int?)Number(Launch("pids", "pids.peak")),
        };
        return memory is null && threads is null && statistics.CpuTime is null ? null : statistics;
    }

    private static TimeSpan? Nanoseconds(long? count) => count is { } known ? TimeSpan.FromTicks(known / NanosecondsPerTick) : null;

    private static TimeSpan? Microseconds(long? count) => count is { } known ? TimeSpan.FromMicroseconds(known) : null;

    private string? Launch(string controller, string file) => Text(groups.DirectoryOf(controller), file);

    private string? Sandbox(string controller, string file) => Text(groups.SandboxDirectoryOf(controller), file);

    private static string? Text(string? directory, string file)
    {
        var path = Path.Join(directory, file);
        try
        {
            return directory is not null && File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (IOException)
        {
            // runsc was quicker, and has removed it.
            return null;
        }
    }

    private static long? Number(string? text) => long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // NAME NUMBER, one a line.
    private static long? Field(string? text, string name)
    {
        foreach (var line in (text ?? "").Split('\n'))
        {
            if (line.Split(' ') is [var given, var number] && given == name)
            {
                return Number(number);
            }
        }

        return null;
    }
}
