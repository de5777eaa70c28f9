using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The weaknesses of upstream's gVisor backend, by their numbers: that this one does not have them.</summary>
public class WeaknessTests
{
    private const int Any = 20240729;

    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness01_no_program_can_ever_run(int release)
    {
        await using var directory = new BackendHost(release);
        var exit = await directory.RunAsync(BackendHost.Shell("echo one; echo two >&2"));
        Assert.Equal((0, "one\n", "two\n"), (exit.ExitCode, exit.Result?.StandardOutput, exit.Result?.StandardError));

        await using var built = new BackendHost(release);
        await using var backend = new GVisorCellBackend(new GVisorCellBackendOptions
        {
            Launch = new CellRunOptions { RunscPath = built.Host.RunscPath, WorkDirectory = built.Host.WorkDirectory },
            HostPrograms = [new CellHostProgram("/bin/busybox", ["/bin/sh"])],
        });
        var document = BackendHost.Shell("exit 9");
        await backend.CreateAsync(document, cancellationToken: Cancellation);
        Assert.Equal(9, (await backend.WaitForExitAsync(document.Spec.Id, Cancellation))?.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness02_destruction_reports_success_whatever_is_left(int release)
    {
        await using var host = new BackendHost(release);
        var document = BackendHost.Shell("sleep 1000");
        var handle = await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
        var point = Assert.Single(host.Launches) + "/mounted";
        Directory.CreateDirectory(point);
        await CommandAsync("mount", "--bind", host.Host.Data, point);
        try
        {
            var thrown = await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.DestroyAsync(handle, Cancellation));
            Assert.Equal((CellBackendErrorKind.Host, CellErrorKind.TeardownIncomplete), (thrown.BackendKind, thrown.Kind));
            Assert.Contains($"mount {point}", thrown.Message, StringComparison.Ordinal);
            Assert.Contains(Assert.IsType<CellTeardownException>(thrown.InnerException).Report.Residue, left => left.Kind is CellResidueKind.Mount && left.Name == point);
        }
        finally
        {
            await CommandAsync("umount", point);
        }

        // It was told; the id is free, and the next start clears the rest away.
        Assert.False(host.Backend.HasTrackedState(document.Spec.Id));
        Assert.Equal(0, (await host.RunAsync(BackendHost.Shell("exit 0"))).ExitCode);
        Assert.Empty(host.Launches);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness03_deletion_does_not_wait_for_the_kill(int release)
    {
        await using var host = new BackendHost(release);
        foreach (var script in (string[])["trap '' TERM; sleep 1000 & wait; sleep 1000", "exit 0"])
        {
            var document = BackendHost.Shell(script);
            var handle = await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
            var report = await host.Backend.DestroyAsync(handle, Cancellation);
            Assert.True(report.Destroyed);
            Assert.Equal(Enum.GetValues<CellResidueKind>(), report.Evidence!.Examined);
            Assert.Empty(report.Evidence.Residue);
            Assert.Empty(host.Host.Processes());
            Assert.Empty(host.Launches);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness04_the_bundles_path_is_made_of_the_cells_id(int release)
    {
        await using var host = new BackendHost(release);
        var document = BackendHost.Shell("sleep 1000", "known");

        // Whoever prepares a place by the id has prepared nothing.
        var prepared = Directory.CreateDirectory($"{host.Host.Directory}/{document.Spec.Id}").FullName;
        var handle = await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
        var launch = Assert.Single(host.Launches);
        Assert.Matches("^[a-z2-7]{16}$", Path.GetFileName(launch));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(launch));
        Assert.Empty(Directory.EnumerateFileSystemEntries(prepared));
        await host.Backend.DestroyAsync(handle, Cancellation);

        foreach (var id in (string[])["..", ".", "a/../../b", "../x", "a..b", "/etc", ""])
        {
            await RefusesIdAsync(host, id);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness05_an_id_can_be_an_option_of_runsc(int release)
    {
        await using var host = new BackendHost(release);
        foreach (var id in (string[])["--help", "-x", "_x", ".x", "a b", "ä", "a\0b", new string('a', 129)])
        {
            await RefusesIdAsync(host, id);
        }

        Assert.Empty(host.Launches);

        // What is a good id for the contract and none for a container is no affair of runsc's.
        var longest = BackendHost.Shell("exit 0", new string('X', 128 - BackendHost.Id("").Length));
        Assert.Equal(128, longest.Spec.Id.Length);
        Assert.Equal(0, (await host.RunAsync(longest)).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness06_runscs_state_and_network_are_left_to_its_defaults(int release)
    {
        await using var host = new BackendHost(release);
        string[] shared = Directory.Exists("/var/run/runsc") ? Directory.GetFileSystemEntries("/var/run/runsc") : [];
        await host.Backend.CreateAsync(BackendHost.Shell("sleep 1000"), cancellationToken: Cancellation);
        var launch = Assert.Single(host.Launches);
        var run = Assert.Single(host.Host.Processes().Select(CommandLine), static line => line.Contains("run"));
        Assert.Contains($"--root={launch}/state", run);
        Assert.Contains("--network=none", run);
        Assert.Contains("--overlay2=none", run);
        Assert.Equal(shared, Directory.Exists("/var/run/runsc") ? Directory.GetFileSystemEntries("/var/run/runsc") : []);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness07_runscs_own_failure_is_an_exit_code(int release)
    {
        await using var host = new BackendHost(release);
        var code = await host.RunAsync(BackendHost.Shell("exit 128"));
        Assert.Equal((128, CellOutcome.Exited), (code.ExitCode, code.Outcome));

        var document = BackendHost.Shell("sleep 1000");
        await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
        var waiting = host.Backend.WaitForExitAsync(document.Spec.Id, Cancellation);
        Assert.Single(host.Host.Processes(), static process => CommandLine(process).Contains("run")).Kill();
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => waiting);
        Assert.Equal((CellBackendErrorKind.Host, CellErrorKind.RuntimeFailed), (thrown.BackendKind, thrown.Kind));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness08_declared_egress_is_neither_enforced_nor_reported(int release)
    {
        await using var host = new BackendHost(release);
        var document = BackendHost.Shell("cat /proc/net/dev");
        var open = document with { Spec = document.Spec with { Authority = new ExecutionCellAuthority { EgressRules = [new EgressRule { Host = "api.example.com", Port = 443 }] } } };
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.CreateAsync(open, cancellationToken: Cancellation));
        Assert.Equal((CellBackendErrorKind.Host, CellErrorKind.NotEnforceable), (thrown.BackendKind, thrown.Kind));
        Assert.Contains("'api.example.com'", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(host.Launches);

        // Without rules there is nowhere to go, and that is enforced.
        var handle = await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
        Assert.True(handle.NftRulesApplied);
        var interfaces = (await host.Backend.WaitForExitAsync(document.Spec.Id, Cancellation))!.Result!.StandardOutput.Split('\n').Where(static line => line.Contains(':', StringComparison.Ordinal));
        Assert.All(interfaces, static line => Assert.StartsWith("lo:", line.Trim(), StringComparison.Ordinal));

        var unknown = document with { Spec = document.Spec with { Authority = new ExecutionCellAuthority { UnknownMembers = new Dictionary<string, JsonElement> { ["dns"] = JsonElement.Parse("{}") } } } };
        Assert.Equal(CellErrorKind.NotEnforceable, (await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.CreateAsync(unknown, cancellationToken: Cancellation))).Kind);
    }

    public static TheoryData<int, CellTimeLimit> Limits => Releases.With(CellTimeLimit.TimeToLive, CellTimeLimit.RunTimeout);

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Weakness09_neither_the_time_to_live_nor_the_timeout_is_enforced(int release, CellTimeLimit limit)
    {
        var clock = new ManualClock();
        await using var host = new BackendHost(release);
        await using var backend = new GVisorCellBackend(host.Options(clock));
        var document = BackendHost.Shell("sleep 1000");
        document = document with
        {
            Spec = document.Spec with
            {
                Lifetime = new ExecutionCellLifetime { TtlSeconds = limit is CellTimeLimit.TimeToLive ? 5u : 60 },
                Run = document.Spec.Run! with { TimeoutMs = limit is CellTimeLimit.RunTimeout ? 5000u : 60_000 },
            },
        };
        await backend.CreateAsync(document, cancellationToken: Cancellation);
        var waiting = backend.WaitForExitAsync(document.Spec.Id, Cancellation);
        clock.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(2));
        var exit = await waiting;
        Assert.Equal((CellOutcome.TtlExpired, limit, false), (exit!.Outcome, exit.TimeLimit, exit.IsClean));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness10_limits_are_dropped(int release)
    {
        await using var host = new BackendHost(release);
        var document = BackendHost.Shell("sleep 1000");
        document = document with
        {
            Spec = document.Spec with
            {
                Run = document.Spec.Run! with { Limits = new ExecutionCellLimits { MemoryMaxBytes = 96 << 20, CpuMax = new ExecutionCellCpuMax { QuotaMicros = 50_000 } } },
            },
        };
        var handle = await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
        Assert.Contains((96 << 20).ToString(), InGroup(handle, "memory", "memory.limit_in_bytes"));
        Assert.Contains("50000", InGroup(handle, "cpu", "cpu.cfs_quota_us"));
        Assert.Contains("100000", InGroup(handle, "cpu", "cpu.cfs_period_us"));
        await host.Backend.DestroyAsync(handle, Cancellation);

        var unknown = document with { Spec = document.Spec with { Run = document.Spec.Run! with { Limits = new ExecutionCellLimits { UnknownMembers = new Dictionary<string, JsonElement> { ["pidsMax"] = JsonElement.Parse("8") } } } } };
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.CreateAsync(unknown, cancellationToken: Cancellation));
        Assert.Equal(CellErrorKind.NotEnforceable, thrown.Kind);
        Assert.Contains("'spec.run.limits.pidsMax'", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness11_secrets_are_dropped(int release)
    {
        await using var host = new BackendHost(release);
        var value = SecretSearch.NewValue();
        var secrets = new Dictionary<string, ReadOnlyMemory<byte>> { ["TOKEN"] = Encoding.UTF8.GetBytes(value) };

        // As a file.
        var file = WithSecrets(BackendHost.Shell("cat /run/secrets/TOKEN; echo; ls -ln /run/secrets | head -2; echo x > /run/secrets/TOKEN; touch /run/secrets/x; env"), SecretDelivery.RuntimeLeasedBroker, "TOKEN");
        var handle = await host.Backend.CreateAsync(file, secrets, Cancellation);
        var exit = await host.Backend.WaitForExitAsync(file.Spec.Id, Cancellation);
        var lines = exit!.Result!.StandardOutput.Split('\n');
        Assert.Equal(value, lines[0]);
        Assert.Matches(@"^-r-------- +1 65532 +65532 ", lines[2]);
        Assert.Single(lines, line => line.Contains(value, StringComparison.Ordinal));

        // With the program's end it is gone, and not only with the cell.
        Assert.Empty(SecretSearch.InFiles(host.Host.WorkDirectory, value));
        await host.Backend.DestroyAsync(handle, Cancellation);

        // As a variable.
        var variable = WithSecrets(BackendHost.Shell("echo $TOKEN; ls /run/secrets"), SecretDelivery.Env, "TOKEN");
        handle = await host.Backend.CreateAsync(variable, secrets, Cancellation);
        Assert.Equal(value + "\n", (await host.Backend.WaitForExitAsync(variable.Spec.Id, Cancellation))!.Result!.StandardOutput);
        Assert.Empty(SecretSearch.InFiles(host.Host.WorkDirectory, value));
        await host.Backend.DestroyAsync(handle, Cancellation);

        await RefusesSecretsAsync(host, WithSecrets(file, SecretDelivery.RuntimeBroker, "TOKEN", "OTHER"), secrets, CellBackendErrorKind.SecretBroker, "'OTHER'");
        await RefusesSecretsAsync(host, WithSecrets(file, SecretDelivery.RuntimeBroker), secrets, CellBackendErrorKind.SecretBroker, "'TOKEN'");
        await RefusesSecretsAsync(host, WithSecrets(file, null, "TOKEN"), secrets, CellBackendErrorKind.InvalidSpec, "'spec.run.secretDelivery'");
        await RefusesSecretsAsync(host, variable, new Dictionary<string, ReadOnlyMemory<byte>> { ["TOKEN"] = new byte[] { 0xff } }, CellBackendErrorKind.SecretBroker, "'TOKEN'");
        await RefusesSecretsAsync(host, WithSecrets(variable, SecretDelivery.Env, "PATH"), new Dictionary<string, ReadOnlyMemory<byte>> { ["PATH"] = "/evil"u8.ToArray() }, CellBackendErrorKind.InvalidSpec, "'PATH'");
        await RefusesSecretsAsync(host, WithSecrets(file, SecretDelivery.RuntimeBroker, "../x"), new Dictionary<string, ReadOnlyMemory<byte>> { ["../x"] = secrets["TOKEN"] }, CellBackendErrorKind.InvalidSpec, "'../x'");
    }

    [Fact]
    public async Task Weakness12_a_document_without_a_program_is_an_error()
    {
        await using var host = new BackendHost(Any);
        var document = BackendHost.WithoutRun();
        var handle = await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
        Assert.Null(handle.NftRulesApplied);
        Assert.True(host.Backend.HasTrackedState(document.Spec.Id));
        Assert.Null(await host.Backend.WaitForExitAsync(document.Spec.Id, Cancellation));
        Assert.Empty((await host.Backend.ExportAsync(handle, Cancellation)).Artifacts);
        Assert.True((await host.Backend.DestroyAsync(handle, Cancellation)).Destroyed);
        Assert.Empty(host.Launches);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness13_the_program_is_root_and_may_write_the_root_file_system(int release)
    {
        await using var host = new BackendHost(release);
        var document = BackendHost.Shell("id -u; id -g; touch /written || echo refused; while read word value rest; do case $word in Cap*) echo $word $value;; esac; done < /proc/self/status");
        var output = (await host.RunAsync(document)).Result!.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["65532", "65532", "refused"], output[..3]);
        Assert.Contains("CapEff: 0000000000000000", output);
        Assert.All(output[3..], static line => Assert.EndsWith(" 0000000000000000", line, StringComparison.Ordinal));
        Assert.False(File.Exists(host.Host.Rootfs + "/written"));
        using var config = JsonDocument.Parse(BundleConfig.GenerateComplete(document).ToUtf8Bytes());
        Assert.True(config.RootElement.GetProperty("process").GetProperty("noNewPrivileges").GetBoolean());
        Assert.True(config.RootElement.GetProperty("root").GetProperty("readonly").GetBoolean());
    }

    [Fact]
    public async Task Weakness14_the_documented_kind_of_error_does_not_exist()
    {
        await using var host = new BackendHost(Any);
        var document = BackendHost.Shell("exit 0");

        // The two errors of the generator, and its third, are of the one kind that is documented.
        foreach (var (broken, kind) in ((ExecutionCellDocument, BundleConfigErrorKind)[])
        [
            (document with { Spec = document.Spec with { Run = document.Spec.Run! with { Argv = [] } } }, BundleConfigErrorKind.MissingArgv),
            (document with { Spec = document.Spec with { Run = document.Spec.Run! with { WorkingDirectory = "not/absolute" } } }, BundleConfigErrorKind.Refused),
        ])
        {
            var thrown = await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.CreateAsync(broken, cancellationToken: Cancellation));
            Assert.Equal((CellBackendErrorKind.InvalidSpec, CellErrorKind.InvalidDocument), (thrown.BackendKind, thrown.Kind));
            Assert.Equal(kind, Assert.IsType<BundleConfigException>(thrown.InnerException).BundleKind);
        }

        Assert.Equal(
            ["InvalidSpec", "ArgvTooLarge", "Host", "EventSink", "SecretBroker", "ExportSink", "InferenceBroker", "Lifecycle"],
            Enum.GetNames<CellBackendErrorKind>());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness15_nobody_knows_what_failed_and_repeated_calls_leave(int release)
    {
        using var limiter = new CellLimiter(1);
        await using var host = new BackendHost(release);
        await using var backend = new GVisorCellBackend(host.Options(limiter: limiter));
        var document = BackendHost.Shell("exit 0");
        var unstartable = document with { Spec = document.Spec with { Run = document.Spec.Run! with { WorkingDirectory = "/no/such/directory" } } };
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<CellBackendException>(() => backend.CreateAsync(unstartable, cancellationToken: Cancellation));
            Assert.Equal((0, false, 0), (backend.TrackedCellCount, backend.HasTrackedState(document.Spec.Id), limiter.Running));
            Assert.Empty(host.Launches);
        }

        var handle = await backend.CreateAsync(document, cancellationToken: Cancellation);
        await Assert.ThrowsAsync<CellBackendException>(() => backend.CreateAsync(document, cancellationToken: Cancellation));
        Assert.Equal((1, 1), (backend.TrackedCellCount, limiter.Running));
        Assert.Single(host.Launches);
        await backend.WaitForExitAsync(document.Spec.Id, Cancellation);
        await backend.DestroyAsync(handle, Cancellation);
        await Assert.ThrowsAsync<CellBackendException>(() => backend.DestroyAsync(handle, Cancellation));
        Assert.Equal((0, 0), (backend.TrackedCellCount, limiter.Running));
        Assert.Empty(host.Launches);
        Assert.Empty(host.Host.Processes());

        // And disposal destroys what is still there, and ends what is on its way.
        await backend.CreateAsync(BackendHost.Shell("sleep 1000", "one"), cancellationToken: Cancellation);
        var waiting = backend.CreateAsync(BackendHost.Shell("sleep 1000", "two"), cancellationToken: Cancellation);
        await backend.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => backend.CreateAsync(document, cancellationToken: Cancellation));
        Assert.Equal((0, 0), (backend.TrackedCellCount, limiter.Running));
        Assert.Empty(host.Launches);
    }

    [Fact]
    public async Task Weakness16_a_misspelt_backend_is_one_that_isolates_nothing()
    {
        var options = new GVisorCellBackendOptions { Launch = new CellRunOptions { RootfsDirectory = "/no/such/root" } };
        await using (CellBackends.Create("gvisor", options))
        {
        }

        foreach (var name in (string?[])["gvisr", "GVISOR", "gvisor ", "stub", "firecracker", "host-cellos", "", null])
        {
            var thrown = Assert.Throws<CellBackendException>(() => CellBackends.Create(name, options));
            Assert.Equal((CellBackendErrorKind.Host, CellErrorKind.InvalidValue), (thrown.BackendKind, thrown.Kind));
            Assert.Contains("'gvisor'", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Weakness17_no_test_runs_runsc(int release)
    {
        await using var host = new BackendHost(release);
        var exit = await host.RunAsync(BackendHost.Shell("cat /proc/version"));
        Assert.Equal(release, exit.Result!.RunscRelease?.Date);

        // gVisor's own kernel says that it is this one, wherever it runs.
        Assert.StartsWith("Linux version 4.4.0 ", exit.Result.StandardOutput, StringComparison.Ordinal);
        Assert.NotEqual(await File.ReadAllTextAsync("/proc/version", Cancellation), exit.Result.StandardOutput);
    }

    private static async Task RefusesIdAsync(BackendHost host, string id)
    {
        var document = BackendHost.Shell("exit 0");
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.CreateAsync(document with { Spec = document.Spec with { Id = id } }, cancellationToken: Cancellation));
        Assert.Equal(CellBackendErrorKind.InvalidSpec, thrown.BackendKind);
        Assert.Contains("'spec.id'", thrown.Message, StringComparison.Ordinal);
    }

    private static ExecutionCellDocument WithSecrets(ExecutionCellDocument document, SecretDelivery? delivery, params string[] aliases) => document with
    {
        Spec = document.Spec with
        {
            Authority = new ExecutionCellAuthority { SecretRefs = aliases },
            Run = document.Spec.Run! with { SecretDelivery = delivery },
        },
    };

    private static async Task RefusesSecretsAsync(BackendHost host, ExecutionCellDocument document, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> secrets, CellBackendErrorKind kind, string name)
    {
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.CreateAsync(document, secrets, Cancellation));
        Assert.Equal(kind, thrown.BackendKind);
        Assert.Contains(name, thrown.Message, StringComparison.Ordinal);
        Assert.Empty(host.Launches);
    }

    private static IEnumerable<string> InGroup(CellHandle handle, string controller, string file)
        => from top in Directory.EnumerateDirectories($"/sys/fs/cgroup/{controller}", $"*{handle.Instance}*")
            from path in Directory.EnumerateFiles(top, file, SearchOption.AllDirectories)
            select File.ReadAllText(path).Trim();

    private static string[] CommandLine(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline").Split('\0');
        }
        catch (IOException)
        {
            // It has ended since it was listed.
            return [];
        }
    }

    private static async Task CommandAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.Equal(0, process.ExitCode);
    }
}
