using System.Globalization;

namespace CellOs.GVisor.Soak.Host;

/// <summary>What this process holds of its host.</summary>
/// <param name="Memory">Resident memory in bytes (<c>VmRSS</c> of <c>proc_pid_status(5)</c>).</param>
/// <param name="Descriptors">Open descriptors.</param>
/// <param name="Threads">Threads.</param>
internal sealed record OwnUse(long Memory, int Descriptors, int Threads)
{
    /// <summary>Reads it, after garbage has been collected: what only waits for that is no leak.</summary>
    public static OwnUse Read()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        var status = File.ReadLines("/proc/self/status").Select(static line => line.Split(':', 2)).ToDictionary(static field => field[0], static field => field[1].Trim());
        return new OwnUse(
            long.Parse(status["VmRSS"].Split(' ')[0], CultureInfo.InvariantCulture) * 1024,
            Directory.EnumerateFileSystemEntries("/proc/self/fd").Count() - 1, // one of them lists the directory
            int.Parse(status["Threads"], CultureInfo.InvariantCulture));
    }
}
