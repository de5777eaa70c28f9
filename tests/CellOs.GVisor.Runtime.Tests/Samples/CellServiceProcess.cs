using System.Diagnostics;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>samples/CellService as it is built, in a process of its own.</summary>
internal sealed class CellServiceProcess : IDisposable
{
    private const int Terminate = 15; // SIGTERM

    // The tests and the sample are built to the same places of their projects.
    private static readonly string Program = Path.GetFullPath(Path.Join(
        AppContext.BaseDirectory, "../../../../../samples/CellService", Path.GetRelativePath(Path.Join(AppContext.BaseDirectory, "../../.."), AppContext.BaseDirectory), "CellService.dll"));

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CellServiceProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync(Token);
        _error = process.StandardError.ReadToEndAsync(Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static CellServiceProcess Start(params IEnumerable<string> arguments)
    {
        Assert.True(File.Exists(Program), $"{Program} is missing: build samples/CellService.");
        return new CellServiceProcess(Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>Waits until it has stopped by itself.</summary>
    /// <returns>Its exit code, and what it has written.</returns>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        await _process.WaitForExitAsync(Token);
        return (_process.ExitCode, await _output + await _error);
    }

    /// <summary>Asks it to stop, in good order.</summary>
    public Task<(int ExitCode, string Output)> StopAsync()
    {
        Assert.Equal(0, LinuxCalls.Kill(_process.Id, Terminate));
        return EndAsync();
    }

    /// <summary>Kills it.</summary>
    public async Task CrashAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
