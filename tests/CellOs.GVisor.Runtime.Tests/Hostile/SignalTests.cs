using System.Runtime.InteropServices;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>
/// Signals to the launcher. They belong to the application: a library that took them would end cells behind its back. One that turns them
/// into a token has its cells cleared away; what one leaves that lets them end it, the next start clears away.
/// </summary>
public class SignalTests
{
    private const int Any = 20240729;

    private static readonly LaunchStage[] Stages =
    [
        LaunchStage.WorkDirectoryOpened,
        LaunchStage.DirectoryMade,
        LaunchStage.ConfigWritten,
        LaunchStage.LaunchRecorded,
        LaunchStage.PipesReady,
        LaunchStage.RunscStarted,
        LaunchStage.SandboxCreated,
        LaunchStage.ProgramStarted,
        LaunchStage.KillDelivered,
        LaunchStage.RunscEnded,
        LaunchStage.ContainerCleared,
        LaunchStage.DirectoryRemoved,
    ];

    private static readonly (PosixSignal Signal, int Number)[] Signals = [(PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_launcher_that_turns_signals_into_a_token_has_its_cell_cleared_away_at_every_step(int release)
    {
        using var host = new TestHost(release);
        var report = host.Directory + "/report";
        using var launcher = LauncherProcess.Start(host, nameof(A_launcher_that_takes_signals), report);
        var output = launcher.StandardOutput.ReadToEndAsync(Token);
        await launcher.WaitForExitAsync(Token);
        Assert.True(File.Exists(report), await output);
        Assert.Equal(Stages.Select(static stage => $"{stage}: Cancelled"), await File.ReadAllLinesAsync(report, Token));
        Assert.Empty(host.Residue());
    }

    /// <summary>Gets a signal at every step, and only in the process that the test above starts.</summary>
    [Fact]
    public async Task A_launcher_that_takes_signals()
    {
        if (LauncherProcess.OrderFor(nameof(A_launcher_that_takes_signals)) is not ({ } order, var report))
        {
            return;
        }

        for (var i = 0; i < Stages.Length; i++)
        {
            var stage = Stages[i];
            var (signal, number) = Signals[i % Signals.Length];
            using var cancellation = new CancellationTokenSource();
            using var taking = PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                cancellation.Cancel();
            });
            var options = new CellRunOptions
            {
                RunscPath = order.RunscPath,
                WorkDirectory = order.WorkDirectory,
                RootfsDirectory = order.RootfsDirectory,

                // For the steps of the end it is a second signal, as of one who has no patience.
                StageReached = reached => _ = reached == stage || (reached is LaunchStage.ProgramStarted && stage > reached) ? LinuxCalls.Kill(Environment.ProcessId, number) : 0,
            };
            var result = await TestCell<Plain>.Shell("sleep 100000").RunAsync(options, cancellation.Token);
            await File.AppendAllTextAsync(report, $"{stage}: {result.Outcome}\n", Token);
        }
    }

    [Theory]
    [InlineData(20221219, 15)]
    [InlineData(20240729, 1)]
    public async Task What_a_launcher_leaves_that_a_signal_ends_is_gone_after_the_next_start(int release, int signal)
    {
        using var host = new TestHost(release);

        // Whoever runs these tests may have had SIGHUP ignored, as nohup does, and that is inherited.
        using var launcher = LauncherProcess.Start(
            host, nameof(A_launcher_that_a_signal_ends), signal.ToString(System.Globalization.CultureInfo.InvariantCulture), "env", "--default-signal");
        var output = launcher.StandardOutput.ReadToEndAsync(Token);
        await launcher.WaitForExitAsync(Token);
        Assert.True(launcher.ExitCode == 128 + signal, await output);
        Assert.NotEmpty(Directory.GetDirectories(host.WorkDirectory));
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.Empty(host.Residue());
    }

    /// <summary>Lets a signal end it, and only in the process that the test above starts.</summary>
    [Fact]
    public async Task A_launcher_that_a_signal_ends()
    {
        if (LauncherProcess.OrderFor(nameof(A_launcher_that_a_signal_ends), Die) is not ({ } options, _))
        {
            return;
        }

        await TestCell<Plain>.Shell("sleep 100000").RunAsync(options, Token);
        Assert.Fail("The signal did not end the process.");

        static void Die(LaunchStage stage)
        {
            if (stage is LaunchStage.ProgramStarted && LauncherProcess.OrderFor(nameof(A_launcher_that_a_signal_ends)) is (_, var number))
            {
                _ = LinuxCalls.Kill(Environment.ProcessId, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_terminals_interrupt_which_runsc_gets_as_well_leaves_nothing(int release)
    {
        using var host = new TestHost(release);
        var report = host.Directory + "/report";
        using var launcher = LauncherProcess.Start(host, nameof(A_launcher_whose_group_is_interrupted), report, "setsid");
        var output = launcher.StandardOutput.ReadToEndAsync(Token);
        await launcher.WaitForExitAsync(Token);
        Assert.True(File.Exists(report), await output);
        Assert.Contains(await File.ReadAllTextAsync(report, Token), (string[])["Cancelled", "Lost"]);
        Assert.Empty(host.Residue());
    }

    /// <summary>Is interrupted with all of its process group, and only in the process that the test above starts.</summary>
    [Fact]
    public async Task A_launcher_whose_group_is_interrupted()
    {
        if (LauncherProcess.OrderFor(nameof(A_launcher_whose_group_is_interrupted), Interrupt) is not ({ } options, var report))
        {
            return;
        }

        using var cancellation = new CancellationTokenSource();
        using var taking = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            cancellation.Cancel();
        });
        var result = await TestCell<Plain>.Shell("sleep 100000").RunAsync(options, cancellation.Token);
        await File.WriteAllTextAsync(report, result.Outcome.ToString(), CancellationToken.None);

        static void Interrupt(LaunchStage stage)
        {
            if (stage is LaunchStage.ProgramStarted)
            {
                // The group's id is the third of the numbers; `setsid` has made it this process's own.
                Assert.Equal(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), File.ReadAllText("/proc/self/stat").Split(") ")[1].Split(' ')[2]);
                _ = LinuxCalls.Kill(-Environment.ProcessId, 2);
            }
        }
    }
}
