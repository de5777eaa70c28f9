using System.Diagnostics;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using CellOs.GVisor.Runtime.Tests.Generated;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Secrets reach the program, and nobody else: they are looked for everywhere, while the cell runs and after.</summary>
public class SecretTests
{
    private const int Any = 20240729;
    private const string Random = "abcdefghijklmnop";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const string VictimVariable = "CELLOS_TEST_SECRET_VICTIM"; // RUNSC WORK ROOTFS, parted by colons

    public static TheoryData<int> Both => Releases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_program_reads_its_secrets_and_nothing_else_holds_them(int release)
    {
        using var host = HostWithMountPoints(release);
        var token = SecretSearch.NewValue();
        byte[] key = [0, 255, 10, .. RandomNumberGenerator.GetBytes(5000)];
        var cell = new Keeps { Token = token, Key = key, More = [] };
        await using var run = await RunningSecret.StartAsync(cell, host, TestContext.Current.CancellationToken);

        Assert.Equal(
            $"""
            me 65532:65532
            token 400 65532:65532 {token.Length} {Sha256(Encoding.UTF8.GetBytes(token))} -
            key 400 65532:65532 5003 {Sha256(key)} -
            more 400 65532:65532 0 {Sha256([])} -
            readonly
            ready
            """,
            run.Output.TrimEnd());

        // The file is where the launcher put it, in memory and for its user alone.
        var file = $"{run.Launch}/secrets/Token";
        Assert.Equal([file], SecretSearch.InFiles(host.Directory, token));
        Assert.Equal((UnixFileMode.UserRead, 65532u), (LinuxCalls.StatusOf(file)!.Value.Mode, LinuxCalls.StatusOf(file)!.Value.Owner));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(run.Launch));
        Assert.Matches("^.* - ramfs cellos-gvisor-secrets .*$", MountOf(run.Launch));
        Assert.Matches("nosuid,nodev,noexec", MountOf(run.Launch));
        Assert.Equal((UnixFileMode)0, File.GetUnixFileMode($"{run.Launch}/secrets") & ~OwnerOnly);

        // It is in no argument and no variable of any process, and in no other file of the launch: document, state, logs.
        Assert.NotEmpty(host.Processes());
        Assert.Empty(SecretSearch.InProcesses(token));
        Assert.Contains($"{run.Launch}/bundle/config.json", Directory.EnumerateFiles(run.Launch, "*", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.EnumerateFiles($"{run.Launch}/state", "*.state"));

        using var held = File.OpenHandle(file);
        var result = await run.EndAsync();
        Assert.True(result.IsSuccess, result.ToString());
        Assert.False(SecretSearch.IsIn(result.StandardError + result, token));

        // What somebody still holds open has been overwritten.
        var left = new byte[token.Length];
        Assert.Equal(left.Length, RandomAccess.Read(held, left, 0));
        Assert.Equal(new byte[token.Length], left);
        Assert.Empty(SecretSearch.InFiles(host.Directory, token));
        Assert.Empty(SecretSearch.InProcesses(token));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_optional_secret_is_left_out_with_its_file(int release)
    {
        using var host = HostWithMountPoints(release);
        var result = await new Keeps { Token = "" }.RunAsync(host.Options(), TestContext.Current.CancellationToken);
        Assert.Equal(
            $"""
            me 65532:65532
            token 400 65532:65532 0 {Sha256([])} -
            key 400 65532:65532 0 {Sha256([])} -
            more 644 0:0 0 {Sha256([])} -
            readonly
            ready
            """,
            result.StandardOutput.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Not_even_the_cells_root_changes_a_secret(int release)
    {
        using var host = HostWithMountPoints(release);
        var result = await new KeepsAsRoot { Token = "hunter2" }.RunAsync(host.Options(), TestContext.Current.CancellationToken);
        Assert.Equal("400 0:0\nreadonly\nkept\nthere\nhunter2", result.StandardOutput);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_secret_belongs_to_the_users_id_on_the_host(int release)
    {
        using var host = HostWithMountPoints(release);
        var result = await new Mapped { Token = "hunter2" }.RunAsync(host.Options(), TestContext.Current.CancellationToken);
        Assert.Equal(("exited with code 0", "400 1000:1001\nhunter2"), (result.ToString(), result.StandardOutput));
    }

    [Fact]
    public async Task A_user_namespace_that_cannot_reach_the_secrets_is_refused()
    {
        using var host = HostWithMountPoints(Any);
        var refused = await Assert.ThrowsAsync<CellLaunchException>(() => new Shifted { Token = "hunter2" }.RunAsync(host.Options(), TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.NotEnforceable, refused.Kind);
        Assert.Contains("user namespace", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_secret_in_the_environment_is_where_its_page_says_and_nowhere_else(int release)
    {
        using var host = new TestHost(release);
        var token = SecretSearch.NewValue();
        await using var run = await RunningSecret.StartAsync(new Inherits { Token = token }, host, TestContext.Current.CancellationToken);

        Assert.Equal($"{Sha256(Encoding.UTF8.GetBytes(token))}  -\n1\nready", run.Output.TrimEnd());
        Assert.Equal(
            [$"{run.Launch}/bundle/config.json", Directory.EnumerateFiles($"{run.Launch}/state", "*.state").Single()],
            SecretSearch.InFiles(host.Directory, token).Order(StringComparer.Ordinal));
        Assert.Empty(SecretSearch.InProcesses(token));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(run.Launch));

        var result = await run.EndAsync();
        Assert.True(result.IsSuccess, result.ToString());
        Assert.Empty(SecretSearch.InFiles(host.Directory, token));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_runsc_that_logs_all_it_can_logs_a_secret_of_the_environment_only(int release)
    {
        using var host = HostWithMountPoints(release);
        var (token, variable) = (SecretSearch.NewValue(), SecretSearch.NewValue());
        await using var run = await RunningSecret.StartAsync(new IsLogged { Token = token, Variable = variable }, host, TestContext.Current.CancellationToken);

        Assert.Equal($"{token}{variable}ready", run.Output.TrimEnd());
        Assert.Equal([$"{run.Launch}/secrets/Token"], SecretSearch.InFiles(host.Directory, token));
        Assert.Equal(
            [$"{run.Launch}/bundle/config.json", $"{run.Launch}/exit/run", Directory.EnumerateFiles($"{run.Launch}/state", "*.state").Single()],
            SecretSearch.InFiles(host.Directory, variable).Order(StringComparer.Ordinal));

        var result = await run.EndAsync();
        Assert.True(result.IsSuccess, result.ToString());
        Assert.All(Texts(result), text => Assert.False(SecretSearch.IsIn(text, token) || SecretSearch.IsIn(text, variable)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_run_that_fails_shows_no_secret(int release)
    {
        using var host = HostWithMountPoints(release);
        var (token, variable) = (SecretSearch.NewValue(), SecretSearch.NewValue());
        var result = await new Fails { Token = token, Variable = variable }.RunAsync(host.Options(), TestContext.Current.CancellationToken);

        Assert.Equal(CellOutcome.RuntimeFailed, result.Outcome);
        var thrown = Assert.Throws<CellUnsuccessfulException>(() => result.EnsureSuccess());
        foreach (var value in (string[])[token, variable])
        {
            Assert.False(SecretSearch.IsIn(thrown.ToString(), value));
            Assert.All(Texts(result), text => Assert.False(SecretSearch.IsIn(text, value)));
            Assert.Empty(SecretSearch.InFiles(host.Directory, value));
            Assert.Empty(SecretSearch.InProcesses(value));
        }
    }

    [Fact]
    public async Task A_launch_that_is_refused_shows_no_secret_and_leaves_none()
    {
        using var host = new TestHost(Any); // whose root file system has no mount point for it
        var token = SecretSearch.NewValue();
        var refused = await Assert.ThrowsAsync<CellLaunchException>(
            () => new Fails { Token = token }.RunAsync(host.Options(), TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.FileSystemUnfit, refused.Kind);
        Assert.Contains("'/run/secrets/token'", refused.Message, StringComparison.Ordinal);
        Assert.False(SecretSearch.IsIn(refused.ToString(), token));
        Assert.Empty(host.Residue());
    }

    [Fact]
    public async Task A_secret_that_cannot_be_written_is_refused_without_being_shown_and_those_before_it_are_gone()
    {
        using var host = HostWithMountPoints(Any);
        var refused = await Assert.ThrowsAsync<CellValueException>(
            () => new Fails { Token = "hunter2\uD83D" }.RunAsync(host.Options(), TestContext.Current.CancellationToken));
        Assert.Equal("Token", refused.Hole);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_that_is_killed_leaves_no_secret(int release)
    {
        using var host = HostWithMountPoints(release);
        using var cancellation = new CancellationTokenSource();
        var token = SecretSearch.NewValue();
        await using var run = await RunningSecret.StartAsync(new Keeps { Token = token }, host, cancellation.Token);
        using var held = File.OpenHandle($"{run.Launch}/secrets/Token");
        await cancellation.CancelAsync();
        Assert.Equal(CellOutcome.Cancelled, (await run.Run).Outcome);
        Assert.Equal(new byte[token.Length], Content(held, token.Length));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_killed_launcher_left_of_secrets_is_wiped_by_the_next_start(int release)
    {
        using var host = HostWithMountPoints(release);
        var token = SecretSearch.NewValue();
        using var launcher = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--filter-method", $"*.{nameof(A_cell_of_the_launcher_that_is_killed)}"])
        {
            Environment = { [VictimVariable] = $"{host.RunscPath}:{host.WorkDirectory}:{host.Rootfs}" },
            RedirectStandardInput = true, // the secret is not to be found in this process's environment
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await launcher.StandardInput.WriteLineAsync(token);
        launcher.StandardInput.Close();

        string? Launch() => Directory.Exists(host.WorkDirectory) ? Directory.GetDirectories(host.WorkDirectory).FirstOrDefault(d => File.Exists(d + "/secrets/Token")) : null;
        bool SandboxRuns() => host.Processes("runsc-sandbox").Any();
        while (!SandboxRuns() && !launcher.HasExited)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(launcher.HasExited);
        var launch = Launch()!;
        Assert.Empty(SecretSearch.InProcesses(token));

        // While its launcher lives, a launch and its secrets are nobody else's.
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.Equal([launch + "/secrets/Token"], SecretSearch.InFiles(host.Directory, token));

        launcher.Kill();
        await launcher.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var held = File.OpenHandle(launch + "/secrets/Token");
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.False(SandboxRuns());
        Assert.Equal(new byte[token.Length], Content(held, token.Length));
        Assert.Empty(host.Residue());
    }

    /// <summary>Runs for ever, and only in the process that the test above starts and kills.</summary>
    [Fact]
    public async Task A_cell_of_the_launcher_that_is_killed()
    {
        if (Environment.GetEnvironmentVariable(VictimVariable)?.Split(':') is not [var runsc, var work, var rootfs])
        {
            return;
        }

        var token = (await Console.In.ReadLineAsync(TestContext.Current.CancellationToken))!;
        var never = new Pipe();
        var options = new CellRunOptions { RunscPath = runsc, WorkDirectory = work, RootfsDirectory = rootfs, StandardInput = never.Reader.AsStream() };
        await new Keeps { Token = token }.RunAsync(options, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Secrets_of_a_launch_that_was_never_recorded_are_wiped()
    {
        using var host = new TestHost(Any);
        var launch = Leave(host);
        Mount("cellos-gvisor-secrets", launch, "ramfs");
        File.WriteAllText(launch + "/secrets/Token", "hunter2");
        using var held = File.OpenHandle(launch + "/secrets/Token", FileMode.Open, FileAccess.ReadWrite, FileShare.None); // locked
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.Equal(new byte[7], Content(held, 7));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [InlineData("cellos-gvisor-secrets tmpfs")]
    [InlineData("someone ramfs")]
    [InlineData("cellos-gvisor-secrets ramfs", "someone tmpfs")] // on top of the launcher's own
    public async Task What_somebody_else_has_mounted_is_neither_emptied_nor_unmounted(params string[] mounts)
    {
        using var host = new TestHost(Any);
        var launch = Leave(host);
        foreach (var mount in mounts)
        {
            Mount(mount.Split(' ')[0], launch, mount.Split(' ')[1]);
            File.WriteAllText(launch + "/secrets/mine", mount);
        }

        (await host.RunAsync("true")).EnsureSuccess();
        Assert.Equal(mounts[^1], await File.ReadAllTextAsync(launch + "/secrets/mine", TestContext.Current.CancellationToken));
        foreach (var _ in mounts)
        {
            Assert.Equal(0, LinuxCalls.Unmount(launch + "/secrets", 0));
        }

        Directory.Delete(launch, recursive: true);
    }

    [Fact]
    public async Task Secrets_go_though_something_else_of_the_cell_stays()
    {
        using var host = new TestHost(Any);
        var launch = Leave(host);
        Directory.CreateDirectory(launch + "/state");
        File.WriteAllText(launch + "/state/x.state", "");
        Mount("cellos-gvisor-secrets", launch, "ramfs");
        File.WriteAllText(launch + "/secrets/Token", "hunter2");
        var traces = new LaunchTraces(
            LaunchDirectory.At(launch),
            "x-" + Random,
            new RunscPrograms(host.RunscPath),
            new ControlGroups(MountTable.Read(), LaunchNames.ControlGroup("x-" + Random)),
            []);
        var report = await Teardown.OfLaunchAsync(
            traces.Launch,
            traces,
            () => Task.FromResult(new RunscCommand("runsc delete", 1, "no", "")),
            TimeSpan.Zero,
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([CellResidueKind.RunscState, CellResidueKind.Directory], report.Residue.Select(residue => residue.Kind));
        Assert.Empty(Directory.EnumerateFileSystemEntries(launch + "/secrets"));
        Assert.DoesNotContain(File.ReadLines("/proc/self/mountinfo"), line => line.Contains(launch, StringComparison.Ordinal));
        Directory.Delete(launch, recursive: true);
    }

    [Theory]
    [InlineData("", "5:6")]
    [InlineData("""{"uidMappings":[],"gidMappings":[]}""", "5:6")]
    [InlineData("""{"uidMappings":[{"containerID":0,"hostID":0,"size":10}],"gidMappings":[{"containerID":0,"hostID":0,"size":10}]}""", "5:6")]
    [InlineData("""{"uidMappings":[{"containerID":0,"hostID":0,"size":5},{"containerID":5,"hostID":70,"size":1}],"gidMappings":[{"containerID":0,"hostID":0,"size":1},{"containerID":4,"hostID":80,"size":3}]}""", "70:82")]
    [InlineData("""{"uidMappings":[{"containerID":0,"hostID":0,"size":5}],"gidMappings":[{"containerID":0,"hostID":0,"size":10}]}""", null)] // the user is not mapped
    [InlineData("""{"uidMappings":[{"containerID":0,"hostID":0,"size":10}],"gidMappings":[{"containerID":0,"hostID":0,"size":6}]}""", null)] // the group is not
    [InlineData("""{"uidMappings":[{"containerID":0,"hostID":100,"size":10}],"gidMappings":[{"containerID":0,"hostID":0,"size":10}]}""", null)] // root is somebody else
    public void The_owner_of_secrets_is_the_programs_user_on_the_host(string linux, string? owner)
    {
        var document = $$$"""{"process":{"user":{"uid":5,"gid":6}},"linux":{{{(linux.Length == 0 ? "{}" : linux)}}}}""";
        Assert.Equal(owner, CellDocument.Parse(Encoding.UTF8.GetBytes(document)).Owner?.ToString());
    }

    [Fact]
    public async Task The_search_sees_what_it_looks_for()
    {
        using var host = new TestHost(Any) { TreeMayChange = true };
        var (argument, variable, file) = (SecretSearch.NewValue(), SecretSearch.NewValue(), SecretSearch.NewValue());
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "read line", argument]) { Environment = { ["X"] = variable }, RedirectStandardInput = true })!;
        File.WriteAllText(host.Data + "/encoded", "x" + Convert.ToBase64String(Encoding.UTF8.GetBytes(file)));
        try
        {
            while (!SecretSearch.InProcesses(argument).Any())
            {
                await Task.Delay(10, TestContext.Current.CancellationToken); // it still is this program
            }

            Assert.Equal([$"/proc/{process.Id}/cmdline"], SecretSearch.InProcesses(argument));
            Assert.Equal([$"/proc/{process.Id}/environ"], SecretSearch.InProcesses(variable));
            Assert.Equal([host.Data + "/encoded"], SecretSearch.InFiles(host.Directory, file));
        }
        finally
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static TestHost HostWithMountPoints(int release)
    {
        var host = new TestHost(release) { TreeMayChange = true };
        var secrets = Directory.CreateDirectory(Path.Join(host.Rootfs, "run/secrets")).FullName;
        foreach (var name in (string[])["token", "key", "more"])
        {
            File.WriteAllText(Path.Join(secrets, name), "");
        }

        return host;
    }

    private static string Leave(TestHost host) => Directory.CreateDirectory($"{host.WorkDirectory}/{Random}", OwnerOnly).FullName;

    private static void Mount(string source, string launch, string type)
    {
        Directory.CreateDirectory(launch + "/secrets");
        Assert.Equal(0, LinuxCalls.Mount(source, launch + "/secrets", type, LinuxCalls.NoPrograms, "mode=0700"));
    }

    private static byte[] Content(Microsoft.Win32.SafeHandles.SafeFileHandle file, int length)
    {
        var content = new byte[length];
        Assert.Equal(length, RandomAccess.Read(file, content, 0));
        return content;
    }

    private static string MountOf(string launch) => File.ReadLines("/proc/self/mountinfo").Single(line => line.Contains(launch + "/secrets ", StringComparison.Ordinal));

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static IEnumerable<string> Texts(CellResult result)
        => typeof(CellResult).GetProperties().Select(property => property.GetValue(result)?.ToString() ?? "").Append(result.ToString());

    /// <summary>A cell that waits for the end of its input.</summary>
    private sealed class RunningSecret(Task<CellResult> run, Pipe input, ObservedStream output, string launch) : IAsyncDisposable
    {
        public Task<CellResult> Run { get; } = run;

        public string Launch { get; } = launch;

        public string Output => Encoding.UTF8.GetString(output.ToArray());

        public static async Task<RunningSecret> StartAsync<TCell>(TCell cell, TestHost host, CancellationToken cancellationToken)
            where TCell : ICell
        {
            var input = new Pipe();
            var output = new ObservedStream();
            var run = cell.RunAsync(host.Options(output: output, input: input.Reader.AsStream()), cancellationToken);
            await output.Saw("ready", run);
            return new RunningSecret(run, input, output, Directory.GetDirectories(host.WorkDirectory).Single());
        }

        public Task<CellResult> EndAsync()
        {
            input.Writer.Complete();
            return Run;
        }

        public async ValueTask DisposeAsync()
        {
            input.Writer.Complete();
            await Run;
        }
    }
}
