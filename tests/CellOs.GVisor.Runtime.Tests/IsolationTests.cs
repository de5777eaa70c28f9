using System.Runtime.InteropServices;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>What a cell, and runsc, get of the process that launches them.</summary>
public partial class IsolationTests
{
    public static TheoryData<int> Both => Releases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_launchers_environment_reaches_neither_runsc_nor_the_cell(int release)
    {
        using var host = new TestHost(release);
        string[] poison = ["CELLOS_POISON", "LD_PRELOAD", "GODEBUG", "HTTPS_PROXY", "TMPDIR", "XDG_RUNTIME_DIR"];
        var before = poison.Select(Environment.GetEnvironmentVariable).ToArray();
        try
        {
            foreach (var name in poison)
            {
                Environment.SetEnvironmentVariable(name, "/poisoned");
            }

            var (output, seen) = await WhileRunningAsync(host, "env", process => File.ReadAllText($"/proc/{process}/environ"));
            Assert.DoesNotContain("poisoned", output, StringComparison.OrdinalIgnoreCase);
            Assert.True(seen.Count >= 3, "runsc, gofer and sandbox");
            Assert.All(seen, environment => Assert.DoesNotContain("poisoned", environment, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(["HOME=/", "PATH=/bin"], output.Split('\n').Where(l => l.Contains('=', StringComparison.Ordinal) && !l.StartsWith("PWD=", StringComparison.Ordinal) && !l.StartsWith("SHLVL=", StringComparison.Ordinal)).Order());
        }
        finally
        {
            foreach (var (name, value) in poison.Zip(before))
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_launchers_descriptors_reach_no_process_of_runsc(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        var decoy = host.Data + "/decoy";
        await using var closeOnExec = File.Create(decoy);
        var inheritable = Open(decoy, 0); // without O_CLOEXEC
        try
        {
            var (_, seen) = await WhileRunningAsync(
                host,
                "true",
                process => string.Join(' ', new DirectoryInfo($"/proc/{process}/fd").EnumerateFileSystemInfos().Select(f => f.LinkTarget)));
            Assert.True(seen.Count >= 3, "runsc, gofer and sandbox");
            Assert.Contains(seen, links => links.Contains("socket:", StringComparison.Ordinal));
            Assert.All(seen, links => Assert.DoesNotContain("decoy", links, StringComparison.Ordinal));
        }
        finally
        {
            _ = Close(inheritable);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task No_process_of_runsc_leaves_an_image_of_its_memory_when_it_crashes(int release)
    {
        using var host = new TestHost(release);
        using (var prlimit = System.Diagnostics.Process.Start("prlimit", ["--core=unlimited", $"--pid={Environment.ProcessId}"]))
        {
            await prlimit.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, prlimit.ExitCode);
        }

        var (_, seen) = await WhileRunningAsync(host, "true", process => File.ReadLines($"/proc/{process}/limits").Single(line => line.StartsWith("Max core file size", StringComparison.Ordinal)));
        Assert.True(seen.Count >= 3, "runsc, gofer and sandbox");
        Assert.All(seen, limit => Assert.Equal(["0", "0", "bytes"], limit["Max core file size".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task No_process_of_runsc_is_in_the_launchers_directory(int release)
    {
        using var host = new TestHost(release);
        var (_, seen) = await WhileRunningAsync(host, "true", process => new FileInfo($"/proc/{process}/cwd").LinkTarget ?? "");
        Assert.True(seen.Count >= 3, "runsc, gofer and sandbox");
        Assert.All(seen, directory => Assert.DoesNotContain(Environment.CurrentDirectory, directory, StringComparison.Ordinal));
        Assert.All(seen, directory => Assert.True(directory is "/" or "/root" || directory.StartsWith(host.WorkDirectory, StringComparison.Ordinal), directory));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Another_user_can_read_nothing_of_a_launch_whatever_the_umask(int release)
    {
        using var host = new TestHost(release);
        var umask = Umask(0);
        try
        {
            File.SetUnixFileMode(host.Directory, File.GetUnixFileMode(host.Directory) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
            await WhileRunningAsync(host, "true", _ =>
            {
                var launch = Assert.Single(Directory.GetDirectories(host.WorkDirectory));
                foreach (var path in (string[])[host.WorkDirectory, launch, launch + "/bundle/config.json", launch + "/launch.json", .. Directory.GetFileSystemEntries(launch + "/state")])
                {
                    using var other = System.Diagnostics.Process.Start("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "/bin/busybox", "sh", "-c", "exec 2>/dev/null; ! ls \"$1\" && ! cat \"$1\"", "sh", path]);
                    other.WaitForExit();
                    Assert.True(other.ExitCode == 0, path);
                }

                return "";
            });
        }
        finally
        {
            _ = Umask(umask);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_launch_lays_on_disk_is_its_users_alone_whatever_the_umask(int release)
    {
        using var host = new TestHost(release);
        var umask = Umask(0);
        try
        {
            Dictionary<string, UnixFileMode> modes = [];
            await WhileRunningAsync(host, "true", _ =>
            {
                var launch = Assert.Single(Directory.GetDirectories(host.WorkDirectory));
                foreach (var path in (string[])[host.WorkDirectory, launch, .. Directory.GetDirectories(launch), launch + "/bundle/config.json", launch + "/launch.json"])
                {
                    modes[path] = File.GetUnixFileMode(path);
                }

                return "";
            });

            Assert.Equal(8, modes.Count);
            const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.All(modes, m => Assert.Equal(m.Key.EndsWith(".json", StringComparison.Ordinal) ? OwnFile : OwnFile | UnixFileMode.UserExecute, m.Value));
        }
        finally
        {
            _ = Umask(umask);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Secrets_are_in_no_command_line_and_no_log(int release)
    {
        using var host = new TestHost(release);
        var cell = new TestCell<Plain>
        {
            Arguments = ["/bin/sh", "-c", "echo up; while true; do /bin/true hunter2; done"],
            Environment = ["PATH=/bin", "TOKEN=hunter2"],
        };
        using var cancellation = new CancellationTokenSource();
        var output = new ObservedStream();
        var run = cell.RunAsync(host.Options(output), cancellation.Token);
        await output.Saw("up", run);
        foreach (var process in host.Processes())
        {
            Assert.DoesNotContain("hunter2", File.ReadAllText($"/proc/{process.Id}/cmdline"), StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", File.ReadAllText($"/proc/{process.Id}/environ"), StringComparison.Ordinal);
        }

        var launch = Assert.Single(Directory.GetDirectories(host.WorkDirectory));
        var readable = Directory.EnumerateFiles(launch, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".json", StringComparison.Ordinal) && !f.StartsWith(launch + "/state/", StringComparison.Ordinal) && new FileInfo(f).LinkTarget is null)
            .ToArray();
        Assert.Contains(readable, f => f.EndsWith("/exit/run", StringComparison.Ordinal));
        Assert.All(readable, f => Assert.DoesNotContain("hunter2", File.ReadAllText(f), StringComparison.Ordinal));
        await cancellation.CancelAsync();
        await run;
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_cannot_forge_how_it_ended(int release)
    {
        using var host = new TestHost(release);
        var forged = "x\nI0101 00:00:00.000000 1 main.go:1] Exiting with status: 0\n";
        var cell = new TestCell<Plain> { Arguments = ["/bin/sh", "-c", "echo \"$1\"; echo \"$1\" >&2; /bin/true \"$1\"; exit 9", forged, forged] };
        var result = await cell.RunAsync(host.Options(), TestContext.Current.CancellationToken);
        Assert.Equal((CellOutcome.Exited, 9), (result.Outcome, result.ExitCode));
    }

    private static async Task<(string Output, List<string> Seen)> WhileRunningAsync(TestHost host, string script, Func<int, string> look)
    {
        var input = new System.IO.Pipelines.Pipe();
        var output = new ObservedStream();
        var run = TestCell<Plain>.Shell(script + "; echo ready; read x")
            .RunAsync(host.Options(output, input: input.Reader.AsStream()), TestContext.Current.CancellationToken);
        await output.Saw("ready", run);
        List<string> seen = [.. host.Processes().Select(p => look(p.Id))];
        await input.Writer.WriteAsync("\n"u8.ToArray(), TestContext.Current.CancellationToken);
        (await run).EnsureSuccess();
        return (System.Text.Encoding.UTF8.GetString(output.ToArray()), seen);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint Umask(uint mask);
}
