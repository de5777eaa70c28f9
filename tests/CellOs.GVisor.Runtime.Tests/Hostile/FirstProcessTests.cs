using System.Globalization;
using System.Runtime.InteropServices;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>
/// A launcher to which the children of dead processes come: the first process of a container, or one that has asked for them
/// (<c>PR_SET_CHILD_SUBREAPER</c>). runsc takes one that is dead and not yet reaped for alive, and waits for its end.
/// </summary>
public partial class FirstProcessTests
{
    private const int AdoptChildren = 36; // PR_SET_CHILD_SUBREAPER

    public static TheoryData<int, string> Ways => Releases.With("first", "subreaper");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_launcher_to_which_dead_processes_come_is_not_held_up_by_them(int release, string way)
    {
        using var host = new TestHost(release);
        host.WriteRunscThatAnswers("kill", "exit 1");
        string[] through = way == "first" ? ["unshare", "--pid", "--fork", "--kill-child", "--mount-proc"] : [];
        using var launcher = LauncherProcess.Start(host, nameof(A_launcher_that_inherits), way, through);
        var output = launcher.StandardOutput.ReadToEndAsync(Token);
        await launcher.WaitForExitAsync(Token);
        Assert.True(launcher.ExitCode == 0, await output);
        Assert.Empty(host.Residue());
    }

    /// <summary>Inherits, and only in the process that the test above starts.</summary>
    [Fact]
    public async Task A_launcher_that_inherits()
    {
        if (LauncherProcess.OrderFor(nameof(A_launcher_that_inherits)) is not ({ } options, var way))
        {
            return;
        }

        Assert.Equal(way == "first", Environment.ProcessId == 1);
        if (way != "first")
        {
            Assert.Equal(0, ControlProcess(AdoptChildren, 1, 0, 0, 0));
        }

        // In good order.
        Assert.Equal(3, (await TestCell<Plain>.Shell("exit 3").RunAsync(options, Token)).ExitCode);

        // Its runsc is killed, and gofer and sandbox come to this process.
        await using (var cell = await TestCell<Plain>.Shell("sleep 100000").StartAsync(options, Token))
        {
            Kill(options.RunscPath!);
            Assert.Equal(CellOutcome.Lost, (await cell.WaitAsync(Token)).Outcome);
        }

        // runsc does not kill, and is itself killed as the last resort.
        var stubborn = new CellRunOptions { RunscPath = Path.GetDirectoryName(options.WorkDirectory) + "/runsc", WorkDirectory = options.WorkDirectory, RootfsDirectory = options.RootfsDirectory, Patience = new LaunchPatience { Kill = TimeSpan.FromSeconds(0.5) } };
        await using (var cell = await TestCell<Plain>.Shell("sleep 100000").StartAsync(stubborn, Token))
        {
            Assert.Equal(CellOutcome.Stopped, (await cell.KillAsync()).Outcome);
        }

        // Another launcher is killed, and all that it had started comes here.
        using (var other = LauncherProcess.StartAnother(nameof(AbandonedLaunchTests.A_cell_of_the_launcher_that_is_killed)))
        {
            while (!Directory.EnumerateFiles(options.WorkDirectory!, "*.state", SearchOption.AllDirectories).Any(static file => File.ReadAllText(file).Contains("\"running\"", StringComparison.Ordinal)))
            {
                Assert.False(other.HasExited);
                await Task.Delay(20, Token);
            }

            other.Kill();
            await other.WaitForExitAsync(Token);
        }

        var report = await CellReaper.ReapAsync(options, Token);
        Assert.Equal(CellReapVerdict.Reaped, Assert.Single(report.Launches).Verdict);

        // .NET reaps all that comes to the first process. Who has asked for other processes' children reaps them himself: here nothing has hung on them.
        if (way != "first")
        {
            Assert.NotEmpty(Dead());
            return;
        }

        // What died last may have died this moment.
        for (var look = 0; look < 100 && Dead().Count > 0; look++)
        {
            await Task.Delay(20, Token);
        }

        Assert.Empty(Dead());
    }

    private static void Kill(string runsc)
    {
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(static path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
        {
            if (ReadIfThere(process + "/cmdline").StartsWith(runsc, StringComparison.Ordinal) && ReadIfThere(process + "/status").Contains($"PPid:\t{Environment.ProcessId}\n", StringComparison.Ordinal))
            {
                Assert.Equal(0, LinuxCalls.Kill(int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture), 9));
            }
        }
    }

    private static List<string> Dead()
        => [.. Directory.EnumerateDirectories("/proc")
            .Where(static path => char.IsAsciiDigit(Path.GetFileName(path)[0]))
            .Select(static path => ReadIfThere(path + "/status"))
            .Where(static status => status.Contains("State:\tZ", StringComparison.Ordinal) && status.Contains($"PPid:\t{Environment.ProcessId}\n", StringComparison.Ordinal))];

    private static string ReadIfThere(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }

    [Fact]
    public async Task A_launcher_that_sees_the_processes_of_another_namespace_is_refused()
    {
        using var host = new TestHost(20240729);
        using var launcher = LauncherProcess.Start(host, nameof(A_launcher_that_sees_others), "", "unshare", "--pid", "--fork", "--kill-child");
        var output = launcher.StandardOutput.ReadToEndAsync(Token);
        await launcher.WaitForExitAsync(Token);
        Assert.True(launcher.ExitCode == 0, await output);
    }

    /// <summary>Has another namespace's <c>/proc</c>, and only in the process that the test above starts.</summary>
    [Fact]
    public async Task A_launcher_that_sees_others()
    {
        if (LauncherProcess.OrderFor(nameof(A_launcher_that_sees_others)) is not ({ } options, _))
        {
            return;
        }

        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => TestCell<Plain>.Shell("true").RunAsync(options, Token));
        Assert.Equal(CellErrorKind.NotEnforceable, thrown.Kind);
        Assert.Contains("/proc", thrown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CellLaunchException>(() => CellReaper.ReapAsync(options, Token));
        Assert.False(Directory.Exists(options.WorkDirectory));
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ControlProcess(int option, nuint argument, nuint third, nuint fourth, nuint fifth);
}
