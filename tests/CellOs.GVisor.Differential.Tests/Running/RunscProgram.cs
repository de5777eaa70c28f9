using System.Diagnostics;
using System.Globalization;
using System.Text;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;

namespace CellOs.GVisor.Differential.Running;

/// <summary>A release of the real runsc.</summary>
internal sealed class RunscProgram(RunscRelease release, string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static int _runs;

    public RunscRelease Release { get; } = release;

    /// <summary>The two releases of Debian, oldest first.</summary>
    public static IReadOnlyList<RunscProgram> Both() => [Find(20221219), Find(20240729)];

    /// <summary>Runs what the bed holds, attached, and sees that nothing stays behind.</summary>
    public async Task<SandboxRun> RunAsync(TestBed bed, RunscSettings settings, bool isRootReadOnly, bool needsCgroups)
    {
        var log = Path.Join(bed.Directory, "runsc.log");
        var panic = Path.Join(bed.Directory, "panic/");
        var state = Path.Join(bed.Directory, "state");
        System.IO.Directory.CreateDirectory(panic);
        var id = ControlGroups.IdOf(Interlocked.Increment(ref _runs));
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["--root", state, "--log", log, "--panic-log", panic, .. RunscFlags.Of(settings, isRootReadOnly).Select(static flag => flag.Text)])
        {
            start.ArgumentList.Add(argument);
        }

        if (!needsCgroups && !settings.IgnoreCgroups)
        {
            start.ArgumentList.Add("--ignore-cgroups=true");
        }

        foreach (var argument in (string[])["run", "--bundle", bed.Directory, id])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        var isLate = false;
        try
        {
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            isLate = true;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        var report = new ProbeReport(await output.ConfigureAwait(false));
        var said = (await error.ConfigureAwait(false)).Trim();
        if (System.IO.Directory.Exists(state) && System.IO.Directory.EnumerateFileSystemEntries(state).Any())
        {
            await DeleteAsync(state, id).ConfigureAwait(false);
        }

        if (needsCgroups)
        {
            ControlGroups.Remove(bed, id);
        }

        var hasPanicked = System.IO.Directory.EnumerateFiles(panic).Any(static file => new FileInfo(file).Length > 0);
        var fate = isLate ? Fate.Hung
            : report.IsWhole ? Fate.Ran
            : hasPanicked || process.ExitCode == 2 ? Fate.Crashed
            : report.HasBegun ? Fate.Died
            : Fate.Refused;
        var words = FirstEntry(log) is { Length: > 0 } entry ? entry : said;
        var hooks = File.Exists(bed.HookLog) ? await File.ReadAllLinesAsync(bed.HookLog).ConfigureAwait(false) : [];
        return new SandboxRun(Release, fate, report, hooks, string.Create(CultureInfo.InvariantCulture, $"exit {process.ExitCode} {Shorten(words)}").TrimEnd());
    }

    private static RunscProgram Find(int release)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"CELLOS_RUNSC_{release}");
        var path = Environment.GetEnvironmentVariable(name);
        return path is not null && File.Exists(path)
            ? new RunscProgram(new RunscRelease(release), path)
            : throw new InvalidOperationException($"{name} must be the path of runsc {release}: eval \"$(tests/install-runsc.sh)\" sets it.");
    }

    private async Task DeleteAsync(string state, string id)
    {
        using var process = Process.Start(new ProcessStartInfo(path, ["--root", state, "delete", "--force", id]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync().ConfigureAwait(false);
    }

    /// <summary>The reason stands in the first object of the log.</summary>
    private static string FirstEntry(string log)
    {
        if (!File.Exists(log))
        {
            return "";
        }

        var text = File.ReadAllText(log);
        var end = text.IndexOf('}', StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    private static string Shorten(string text) => text.Length > 400 ? text[..400] + "…" : text;
}
