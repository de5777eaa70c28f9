using System.Collections.Concurrent;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Which release a runsc program is: what <c>runsc --version</c> says, asked once per file, since every question costs some 25 ms.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class RunscVersions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<FileIdentity, Lazy<Task<RunscRelease>>> Known = new();

    internal static async Task<RunscRelease> GetAsync(string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        var identity = new FileIdentity(path, file.LastWriteTimeUtc.Ticks, file.Length);

        // Many cells that start at once share one question; a caller that is cancelled must not take it from the others.
        var answer = Known.GetOrAdd(identity, _ => new Lazy<Task<RunscRelease>>(() => AskAsync(path, clock)));
        try
        {
            return await answer.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Known.TryRemove(KeyValuePair.Create(identity, answer));
            throw;
        }
    }

    private static async Task<RunscRelease> AskAsync(string path, TimeProvider clock)
    {
        var capture = new TailCapture(4096);
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            var result = await RunscProcess.Start(
                path,
                ["--version"],
                "/",
                CliWrap.PipeSource.Null,
                CliWrap.PipeTarget.Create(capture.ReadAsync),
                CliWrap.PipeTarget.Null,
                patience.Token).Task.ConfigureAwait(false);

            var text = Encoding.UTF8.GetString(capture.ToArray());
            return result.ExitCode == 0 && RunscRelease.TryParse(text, out var release)
                ? release
                : throw Unreadable(path, $"ended with code {result.ExitCode.ToString(CultureInfo.InvariantCulture)} and printed {Excerpt(text)}");
        }
        catch (OperationCanceledException)
        {
            throw Unreadable(path, $"did not answer within {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds");
        }
        catch (Win32Exception e)
        {
            throw new CellLaunchException(CellErrorKind.RunscUnsupported, $"'{path}' cannot be executed: {e.Message}.", e)
            {
                CommandLine = $"{path} --version",
            };
        }
    }

    private static CellLaunchException Unreadable(string path, string answer)
        => new(
            CellErrorKind.RunscUnsupported,
            $"'{path} --version' {answer}, where 'runsc version' and a release were expected. Install gVisor's runsc, release {RunscRelease.Oldest} or newer.")
        {
            CommandLine = $"{path} --version",
        };

    private static string Excerpt(string text)
        => text.Length == 0 ? "nothing" : $"'{new string([.. text.Trim().Take(100).Select(c => char.IsControl(c) ? ' ' : c)])}'";

    private readonly record struct FileIdentity(string Path, long ModifiedTicks, long Length);
}
