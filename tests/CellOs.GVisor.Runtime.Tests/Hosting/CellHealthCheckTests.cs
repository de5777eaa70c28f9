using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

public class CellHealthCheckTests
{
    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_host_that_can_run_cells_is_healthy_and_says_with_what(int release)
    {
        using var host = new TestHost(release);
        var check = await CheckAsync(host, configure: options => options.MaximumRunning = 3);
        Assert.Equal(HealthStatus.Healthy, check.Status);
        Assert.Equal(
            new Dictionary<string, object>
            {
                ["runsc.path"] = host.RunscPath,
                ["runsc.release"] = release,
                ["work_directory"] = host.WorkDirectory,
                ["cells.maximum"] = 3,
                ["cells.running"] = 0,
                ["cells.waiting"] = 0,
            },
            check.Data);
        Assert.Empty(Directory.EnumerateFileSystemEntries(host.WorkDirectory));
    }

    [Fact]
    public async Task No_runsc_is_said_with_the_remedy()
    {
        using var host = new TestHost(20240729);
        host.RunscPath = "/no/such/runsc";
        var check = await CheckAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, check.Status);
        Assert.Equal("'/no/such/runsc' is no executable file. CellRunOptions.RunscPath must name gVisor's runsc.", check.Description);
        Assert.Equal(["RunscNotFound"], Assert.IsType<string[]>(check.Data["problems"]));
        Assert.DoesNotContain("runsc.path", check.Data.Keys);
    }

    [Fact]
    public async Task A_runsc_that_is_too_old_is_said_with_the_remedy()
    {
        using var host = new TestHost(20240729);
        host.RunscPath = host.WriteScript("runsc", "#!/bin/sh\necho runsc version release-20210101.0\n");
        var check = await CheckAsync(host);
        Assert.Equal(
            $"'{host.RunscPath}' is release 20210101, but CellOs.GVisor needs 20221219 or newer. Install a newer runsc, or name one in CellRunOptions.RunscPath.",
            check.Description);
        Assert.Equal(["RunscUnsupported"], Assert.IsType<string[]>(check.Data["problems"]));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said()
    {
        using var host = new TestHost(20240729);
        host.RunscPath = host.WriteScript("runsc", "#!/bin/sh\nexit 1\n");
        Directory.CreateDirectory(host.WorkDirectory);
        File.SetUnixFileMode(host.WorkDirectory, File.GetUnixFileMode(host.WorkDirectory) | UnixFileMode.OtherWrite);
        var check = await CheckAsync(host);
        Assert.Contains("ended with code 1", check.Description, StringComparison.Ordinal);
        Assert.Contains($"chmod go-w '{host.WorkDirectory}'", check.Description, StringComparison.Ordinal);
        Assert.Equal(["RunscUnsupported", "LaunchFailed"], Assert.IsType<string[]>(check.Data["problems"]));
    }

    [Fact]
    public async Task A_work_directory_whose_path_is_too_long_is_said()
    {
        using var host = new TestHost(20240729);
        var check = await CheckAsync(host, configure: options => options.WorkDirectory = $"{host.Directory}/{new string('x', 60)}");
        Assert.Contains("at most 56 leave room", check.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mount -t tmpfs -o size=4k,mode=0700 tmpfs $1 && dd if=/dev/zero of=$1/full bs=4096 count=1 2>/dev/null")] // a page, and it is full
    [InlineData("mount -t tmpfs -o ro,mode=0700 tmpfs $1")]
    public async Task A_work_directory_that_cannot_be_written_is_said(string mount)
    {
        using var host = new TestHost(20240729);
        Directory.CreateDirectory(host.WorkDirectory);
        await ShellAsync(mount, host.WorkDirectory);
        try
        {
            var check = await CheckAsync(host);
            Assert.StartsWith($"The work directory '{host.WorkDirectory}' cannot be written: ", check.Description, StringComparison.Ordinal);
            Assert.EndsWith("or name another one in CellHostOptions.WorkDirectory.", check.Description, StringComparison.Ordinal);
            Assert.Equal(["LaunchFailed"], Assert.IsType<string[]>(check.Data["problems"]));
        }
        finally
        {
            await ShellAsync("umount $1", host.WorkDirectory);
        }
    }

    [Fact]
    public async Task It_reports_what_it_is_told_to_report_under_the_name_that_it_is_given()
    {
        using var host = new TestHost(20240729);
        host.RunscPath = "/no/such/runsc";
        await using var service = new ServiceHost(host, cells => cells.Services.AddHealthChecks().AddCells("sandbox", HealthStatus.Degraded, ["ready"], TimeSpan.FromMinutes(1)));
        var report = await service.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(registration => registration.Tags.Contains("ready"), Token);
        Assert.Equal(HealthStatus.Degraded, report.Entries["sandbox"].Status);
    }

    [Fact]
    public async Task It_needs_no_AddCells_besides()
    {
        using var host = new TestHost(20240729);
        var services = new ServiceCollection().AddLogging();
        services.AddHealthChecks().AddCells();
        services.Configure<CellHostOptions>(options => (options.RunscPath, options.WorkDirectory) = (host.RunscPath, host.WorkDirectory));
        await using var provider = services.BuildServiceProvider();
        Assert.Equal(HealthStatus.Healthy, (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token)).Status);
    }

    private static async Task<HealthReportEntry> CheckAsync(TestHost host, Action<CellHostOptions>? configure = null)
    {
        await using var service = new ServiceHost(host, cells => cells.Services.AddHealthChecks().AddCells(), configure);
        var report = await service.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);
        return report.Entries["cells"];
    }

    private static async Task ShellAsync(string script, params string[] arguments)
    {
        using var shell = Process.Start("/bin/sh", ["-c", script, "sh", .. arguments]);
        await shell.WaitForExitAsync(Token);
        Assert.Equal(0, shell.ExitCode);
    }
}
