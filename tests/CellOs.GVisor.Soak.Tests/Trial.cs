using System.Globalization;
using CellOs.GVisor.Soak.Host;

namespace CellOs.GVisor.Soak;

/// <summary>One cell of a run, and what chance has in store for it.</summary>
internal sealed class Trial(ulong run, int number, SoakBed bed, SoakPools pools)
{
    /// <summary>Twenty at a time on a busy host take their time.</summary>
    public static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    private const double LongestDelay = 6000; // milliseconds: longer than twenty at a time take to start on two processors

    /// <summary>What draws it again.</summary>
    public string Seed { get; } = string.Create(CultureInfo.InvariantCulture, $"{run}:{number}");

    public int Number { get; } = number;

    /// <summary>The releases take turns.</summary>
    public int Release { get; } = SoakReleases.Dates[number % SoakReleases.Dates.Count];

    public Random Random { get; } = new(Mix(run, number));

    public SoakBed Bed => bed;

    public CellPool<Marked<Scripted>> Pool => pools.Of(Release);

    public string OwnWorkDirectory { get; } = bed.OwnWorkDirectory(number);

    public CellRunOptions Options(Stream? output = null, string? workDirectory = null) => new()
    {
        RunscPath = SoakReleases.Path(Release),
        WorkDirectory = workDirectory ?? bed.WorkDirectory,
        RootfsDirectory = bed.Rootfs,
        StartTimeout = StartTimeout,
        StandardOutput = output,
        Limiter = bed.Limiter,
    };

    public static Marked<Scripted> Script(string script) => new(new Scripted { Script = script });

    /// <summary>A time from nothing to longer than a start takes; short ones are as likely as long ones.</summary>
    public TimeSpan Delay() => TimeSpan.FromMilliseconds(LongestDelay * Math.Pow(Random.NextDouble(), 2));

    /// <summary>Runs a cell to its end, in one of the two ways there are.</summary>
    public async Task<Ending> ToTheEndAsync<TCell>(TCell cell, Func<CellResult, bool> isExpected)
        where TCell : ICell
    {
        if (Random.Next(2) == 0)
        {
            return Judge(await cell.RunAsync(Options()).ConfigureAwait(false), isExpected);
        }

        RunningCell running;
        try
        {
            running = await cell.StartAsync(Options()).ConfigureAwait(false);
        }
        catch (CellLaunchException e) when (e.Result is { } result)
        {
            return Judge(result, isExpected);
        }

        await using (running.ConfigureAwait(false))
        {
            return Judge(await running.WaitAsync().ConfigureAwait(false), isExpected);
        }
    }

    /// <summary>Starts a cell that says <c>up</c> first, and waits until it has.</summary>
    public async Task<RunningCell> UpAsync(Marked<Scripted> cell, string? workDirectory = null)
    {
        var running = await cell.StartAsync(Options(workDirectory: workDirectory)).ConfigureAwait(false);
        var word = new byte[3];
        await running.StandardOutput.ReadAtLeastAsync(word, word.Length, throwOnEndOfStream: false).ConfigureAwait(false);
        return running;
    }

    // Random's first numbers follow its seed when seeds follow each other: hence a hash of it (splitmix64).
    private static int Mix(ulong run, int number)
    {
        var z = unchecked((run * 0x9E3779B97F4A7C15UL) + ((ulong)number * 0xBF58476D1CE4E5B9UL));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return (int)((z ^ (z >> 31)) >> 33);
    }

    /// <summary>Judges an ending; whatever else it is, a result has to be whole.</summary>
    public Ending Judge(CellResult result, Func<CellResult, bool> isExpected)
    {
        var isWhole = result.RunscRelease?.Date == Release
            && result.Teardown.IsClean
            && result.ContainerId.StartsWith(SoakMark.Id + "-", StringComparison.Ordinal)
            && (result.ExitCode is null || result.Signal is null)
            && (result.Stage is null) == (result.Outcome is not (CellOutcome.RuntimeFailed or CellOutcome.Lost));
        return new Ending(isWhole && isExpected(result), isWhole && isExpected(result) ? Ending.Of(result) : $"{Ending.Of(result)}: {result} {result.Failure} {result.RunscLog} {result.StandardError}");
    }
}

/// <summary>How a cell ended, and whether what happened to it explains that.</summary>
internal sealed record Ending(bool IsExpected, string Words)
{
    /// <summary>A result in few words, of which there are not too many.</summary>
    public static string Of(CellResult result) => result.Outcome switch
    {
        CellOutcome.Exited => "Exited",
        CellOutcome.Stopped when result.ExitCode is not null => "Stopped with a code",
        CellOutcome.RuntimeFailed or CellOutcome.Lost => $"{result.Outcome} at {result.Stage}",
        _ when result.Signal is { } signal => string.Create(CultureInfo.InvariantCulture, $"{result.Outcome} by {(result.Outcome is CellOutcome.Signalled && signal != 9 ? "a signal" : signal)}"),
        _ => result.Outcome.ToString(),
    };
}
