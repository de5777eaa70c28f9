using System.Diagnostics;

namespace CellOs.GVisor.Benchmarks;

/// <summary>
/// What it costs to run a cell whose program ends at once: by runsc alone, by the launcher, and from a pool; interleaved, so that whatever
/// else the machine does falls on all of them alike.
/// </summary>
internal static class LaunchCosts
{
    public static async Task PrintAsync(int rounds)
    {
        foreach (var variable in (string[])["CELLOS_RUNSC_20221219", "CELLOS_RUNSC_20240729"])
        {
            var runsc = Environment.GetEnvironmentVariable(variable)
                ?? throw new InvalidOperationException($"{variable} is not set: eval \"$(tests/install-runsc.sh)\" sets it.");
            var directory = Directory.CreateTempSubdirectory("cell-bench-");
            try
            {
                await PrintOneAsync(runsc, directory.FullName, rounds);
            }
            finally
            {
                directory.Delete(recursive: true);
            }
        }
    }

    private static async Task PrintOneAsync(string runsc, string directory, int rounds)
    {
        var options = new CellRunOptions { RunscPath = runsc, WorkDirectory = directory + "/work", RootfsDirectory = MakeRoot(directory) };
        var bundle = await MakeBundleAsync(directory, options.RootfsDirectory);
        List<double> bare = [], run = [], start = [], take = [];
        await using var pool = new CellPool<Sleeping>(new Sleeping(), new CellPoolOptions { Size = 1, Run = options });
        for (var round = 0; round < rounds; round++)
        {
            // First the pool, while nothing else runs that would make its next sandbox.
            while (pool.Statistics.Ready == 0)
            {
                await Task.Delay(10);
            }

            await TimeStartAsync(take, () => pool.TakeAsync());
            while (pool.Statistics.Ready == 0)
            {
                await Task.Delay(10);
            }

            await TimeAsync(bare, () => RunscAsync(runsc, directory, bundle));
            await TimeAsync(run, async () => (await new AtOnce().RunAsync(options)).EnsureSuccess());
            await TimeStartAsync(start, () => new Sleeping().StartAsync(options));
        }

        Console.WriteLine($"{Path.GetFileName(Path.GetDirectoryName(runsc))}: milliseconds, minimum and median of {rounds} rounds, and the median's ratio to the first");
        foreach (var (name, milliseconds) in new[] { ("runsc run, start to end", bare), ("RunAsync, start to end", run), ("StartAsync, to the running program", start), ("pool, to the running program", take) })
        {
            Console.WriteLine($"{name,-36} {milliseconds.Min(),7:F1} {Median(milliseconds),7:F1} {Median(milliseconds) / Median(bare),6:F2}");
        }
    }

    private static async Task TimeAsync(List<double> milliseconds, Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static async Task TimeStartAsync(List<double> milliseconds, Func<Task<RunningCell>> start)
    {
        RunningCell? cell = null;
        await TimeAsync(milliseconds, async () => cell = await start());
        await cell!.DisposeAsync();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string MakeRoot(string directory)
    {
        var root = directory + "/rootfs";
        foreach (var place in (string[])["bin", "proc", "dev", "sys", "tmp"])
        {
            Directory.CreateDirectory($"{root}/{place}");
        }

        File.Copy("/bin/busybox", root + "/bin/busybox");
        File.CreateSymbolicLink(root + "/bin/true", "busybox");
        File.CreateSymbolicLink(root + "/bin/sleep", "busybox");
        return root;
    }

    private static async Task<string> MakeBundleAsync(string directory, string root)
    {
        var bundle = Directory.CreateDirectory(directory + "/bundle").FullName;
        var placement = new CellPlacement
        {
            ContainerId = "bench",
            BundleDirectory = bundle,
            StateDirectory = directory + "/state",
            LogFile = directory + "/log",
            PanicLogDirectory = directory + "/",
            RootPath = root,
        };
        var config = new System.Buffers.ArrayBufferWriter<byte>();
        new AtOnce().WriteConfig(config, placement);
        await File.WriteAllBytesAsync(bundle + "/config.json", config.WrittenMemory.ToArray());
        return bundle;
    }

    private static async Task RunscAsync(string runsc, string directory, string bundle)
    {
        using var process = Process.Start(new ProcessStartInfo(runsc, ["--root=" + directory + "/state", "--network=none", "run", "--bundle=" + bundle, "bench"]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"runsc ended with code {process.ExitCode}.");
        }
    }
}

/// <summary>Ends as soon as it runs.</summary>
[Cell("at-once"), Process("/bin/true"), Rootfs("rootfs"), Tmpfs("/tmp", SizeBytes = 1 << 20)]
internal sealed partial class AtOnce;

/// <summary>Runs until it is ended.</summary>
[Cell("sleeping"), Process("/bin/sleep", "1000"), Rootfs("rootfs"), Tmpfs("/tmp", SizeBytes = 1 << 20)]
internal sealed partial class Sleeping;
