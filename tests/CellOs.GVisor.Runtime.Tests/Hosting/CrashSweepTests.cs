using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

public class CrashSweepTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_whose_launcher_was_killed_is_gone_when_a_host_that_requires_it_has_started(int release)
    {
        using var host = new TestHost(release);
        using var launcher = LauncherProcess.Start(host, nameof(AbandonedLaunchTests.A_cell_of_the_launcher_that_is_killed));
        while (!host.Processes("runsc-sandbox").Any() && !launcher.HasExited)
        {
            await Task.Delay(10, Token);
        }

        Assert.False(launcher.HasExited);
        launcher.Kill();
        await launcher.WaitForExitAsync(Token);
        await using var service = new ServiceHost(host, cells => cells.AddCrashSweep(options => options.IsRequired = true));
        await service.StartAsync();
        Assert.Empty(host.Processes("runsc-sandbox"));
        Assert.Empty(host.Residue());
        var reaped = Assert.Single(service.EventsOf(CellLogEvents.LaunchReaped));
        Assert.StartsWith(Shapes.Id, reaped.GetStructuredStateValue("ContainerId"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_answer_is_logged_and_counted_and_what_cannot_be_told_stops_no_host()
    {
        using var host = new TestHost(20240729);
        Leave(host, 'r');
        var held = Leave(host, 'h');
        var undecided = Leave(host, 'u', OwnerOnly | UnixFileMode.OtherRead);
        using var hold = DirectoryLock.TryHold(held);
        await using (var service = new ServiceHost(host, cells => cells.AddCrashSweep(options => options.IsRequired = true)))
        {
            using var counted = service.Collect<long>("cellos.sweep.launches");
            await service.StartAsync();
            var log = Assert.Single(service.EventsOf(CellLogEvents.SweepDone));
            string[] facts = ["Launches", "Running", "Reaped", "Incomplete", "Undecided"];
            Assert.Equal(["3", "1", "1", "0", "1"], facts.Select(log.GetStructuredStateValue));
            Assert.Equal(undecided, Assert.Single(service.EventsOf(CellLogEvents.LaunchUndecided)).GetStructuredStateValue("Directory"));
            Assert.Equal(["cannot_tell", "reaped", "running"], counted.GetMeasurementSnapshot().Select(measured => (string)measured.Tags["cellos.sweep.verdict"]!).Order(StringComparer.Ordinal));
        }

        hold!.Dispose();
        Directory.Delete(held);
        Directory.Delete(undecided);
    }

    [Fact]
    public async Task What_cannot_be_cleared_away_is_logged_and_stops_a_host_that_requires_it_and_no_other()
    {
        using var host = new TestHost(20240729);
        var launch = Leave(host, 's');
        var point = Directory.CreateDirectory(launch + "/mounted").FullName;
        await ShellAsync("mount -t tmpfs tmpfs $1", point); // nobody empties what somebody has mounted
        try
        {
            await using (var service = new ServiceHost(host, cells => cells.AddCrashSweep()))
            {
                await service.StartAsync();
                while (service.EventsOf(CellLogEvents.SweepDone).Count == 0)
                {
                    await Task.Delay(10, Token);
                }

                var log = Assert.Single(service.EventsOf(CellLogEvents.LaunchIncomplete));
                Assert.Equal((LogLevel.Error, $"mount {point}; directory {launch}"), (log.Level, log.GetStructuredStateValue("Residue")));
                Assert.False(service.Lifetime.ApplicationStopping.IsCancellationRequested);
            }

            await using (var service = new ServiceHost(host, cells => cells.AddCrashSweep(options => options.IsRequired = true)))
            {
                var failure = await Assert.ThrowsAsync<AggregateException>(service.StartAsync);
                Assert.Equal([point, launch], Assert.IsType<CellTeardownException>(Assert.Single(failure.InnerExceptions)).Report.Residue.Select(residue => residue.Name));
            }
        }
        finally
        {
            await ShellAsync("umount $1 && rm -r $2", point, launch);
        }
    }

    [Fact]
    public async Task It_is_done_again_and_again_by_the_clock_of_the_container()
    {
        using var host = new TestHost(20240729);
        var clock = new FakeTimeProvider();
        await using var service = new ServiceHost(host, cells =>
        {
            cells.Services.AddSingleton<TimeProvider>(clock);
            cells.AddCrashSweep(options => options.Interval = TimeSpan.FromHours(1));
        });
        await service.StartAsync();
        await DoneAsync(1);
        for (var sweep = 2; sweep < 5; sweep++)
        {
            Leave(host, 'r');
            clock.Advance(TimeSpan.FromMinutes(59));
            Assert.Equal(sweep - 2, service.EventsOf(CellLogEvents.LaunchReaped).Count);
            clock.Advance(TimeSpan.FromMinutes(1));
            await DoneAsync(sweep);
            Assert.Equal(sweep - 1, service.EventsOf(CellLogEvents.LaunchReaped).Count);
        }

        await service.StopAsync();

        async Task DoneAsync(int count)
        {
            while (service.EventsOf(CellLogEvents.SweepDone).Count < count)
            {
                await Task.Delay(10, Token);
            }
        }
    }

    [Fact]
    public async Task One_that_cannot_be_made_is_logged_and_stops_a_host_that_requires_it_and_no_other()
    {
        using var host = new TestHost(20240729);
        host.RunscPath = "/no/such/runsc";
        await using (var service = new ServiceHost(host, cells => cells.AddCrashSweep()))
        {
            await service.StartAsync();
            while (service.EventsOf(CellLogEvents.SweepFailed).Count == 0)
            {
                await Task.Delay(10, Token);
            }

            Assert.Equal(nameof(CellErrorKind.RunscNotFound), service.EventsOf(CellLogEvents.SweepFailed)[0].GetStructuredStateValue("ErrorKind"));
            Assert.False(service.Lifetime.ApplicationStopping.IsCancellationRequested);
        }

        await using (var service = new ServiceHost(host, cells => cells.AddCrashSweep(options => options.IsRequired = true)))
        {
            Assert.Equal(CellErrorKind.RunscNotFound, (await Assert.ThrowsAsync<CellLaunchException>(service.StartAsync)).Kind);
        }
    }

    [Fact]
    public async Task A_later_one_that_fails_stops_a_host_that_requires_it()
    {
        using var host = new TestHost(20240729);
        var clock = new FakeTimeProvider();
        host.RunscPath = host.WriteScript("runsc", "#!/bin/sh\n");
        await using var service = new ServiceHost(host, cells =>
        {
            cells.Services.AddSingleton<TimeProvider>(clock);
            cells.AddCrashSweep(options => (options.IsRequired, options.Interval) = (true, TimeSpan.FromHours(1)));
        });
        await service.StartAsync();
        var stopping = new TaskCompletionSource();
        using var registration = service.Lifetime.ApplicationStopping.Register(stopping.SetResult);
        File.Delete(host.RunscPath);
        while (!stopping.Task.IsCompleted)
        {
            // Its timer need not be there yet when the host has started.
            clock.Advance(TimeSpan.FromHours(1));
            await Task.WhenAny(stopping.Task, Task.Delay(20, Token));
        }

        Assert.Single(service.EventsOf(CellLogEvents.SweepFailed));
    }

    private static string Leave(TestHost host, char kind, UnixFileMode mode = OwnerOnly)
        => Directory.CreateDirectory($"{host.WorkDirectory}/{new string(kind, 16)}", mode).FullName;

    private static async Task ShellAsync(string script, params string[] arguments)
    {
        using var shell = Process.Start("/bin/sh", ["-c", script, "sh", .. arguments]);
        await shell.WaitForExitAsync(Token);
        Assert.Equal(0, shell.ExitCode);
    }
}
