namespace CellOs.GVisor.Soak.Host;

/// <summary>
/// Looks over the whole host for what bears a mark: a cell's id, or a directory of this run. What the runtime says of its own teardown counts
/// for nothing here.
/// </summary>
internal static class HostTraces
{
    /// <summary>Where a launcher or runsc may put things that bear a cell's id.</summary>
    private static readonly string[] Places = ["/run", "/run/netns", "/run/cellos-gvisor", "/tmp", "/var/tmp", "/dev/shm"];

    /// <summary>Everything that bears one of the marks.</summary>
    public static List<string> Find(params string[] marks)
    {
        List<string> found = [];
        var self = Environment.ProcessId;
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(directory), out var id) || id == self)
            {
                continue;
            }

            var status = Read(directory + "/status");
            var isOurChild = status.Contains($"\nPPid:\t{self}\n", StringComparison.Ordinal);
            if (status.Contains("\nState:\tZ", StringComparison.Ordinal))
            {
                // Whose a zombie of another parent was is not to be seen any more.
                AddIf(isOurChild, $"zombie {id}");
                continue;
            }

            var words = Read(directory + "/cmdline");
            AddIf(isOurChild || Bears(words) || Bears(Read(directory + "/cgroup")), $"process {id} {Read(directory + "/comm").Trim()} {words.Replace('\0', ' ')}");
        }

        if (Directory.Exists("/sys/fs/cgroup"))
        {
            found.AddRange(Directory.EnumerateDirectories("/sys/fs/cgroup", "*", SearchOption.AllDirectories).Where(Bears).Select(static group => "control group " + group));
        }

        found.AddRange(File.ReadLines("/proc/self/mountinfo").Where(Bears).Select(static mount => "mount " + mount));
        found.AddRange(File.ReadLines("/proc/net/unix").Where(Bears).Select(static socket => "socket " + socket));
        found.AddRange(Places.Where(Directory.Exists).SelectMany(Directory.EnumerateFileSystemEntries).Where(entry => Bears(Path.GetFileName(entry))).Select(static entry => "entry " + entry));
        return found;

        void AddIf(bool isThere, string thing)
        {
            if (isThere)
            {
                found.Add(thing);
            }
        }

        bool Bears(string text) => Array.Exists(marks, mark => text.Contains(mark, StringComparison.Ordinal));
    }

    /// <summary>The live processes that name a directory in their command lines.</summary>
    public static IEnumerable<(int Id, string CommandLine)> ProcessesThatName(string directory)
        => from process in Directory.EnumerateDirectories("/proc")
            let name = Path.GetFileName(process)
            where char.IsAsciiDigit(name[0])
            let words = Read(process + "/cmdline")
            where words.Contains(directory, StringComparison.Ordinal)
            select (int.Parse(name, System.Globalization.CultureInfo.InvariantCulture), words);

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return "";
        }
    }
}
