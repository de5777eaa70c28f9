using System.Diagnostics;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>
/// A place of its own for one test: a root file system with busybox, a work directory, and at the end an independent look at the
/// host for whatever the test's cells left.
/// </summary>
internal sealed class TestHost : IDisposable
{
    private static readonly string[] Applets =
        ["sh", "cat", "dd", "echo", "env", "head", "id", "kill", "ls", "mkdir", "pwd", "sleep", "touch", "tr", "true", "wc"];

    private readonly string[] _before;

    public TestHost(int release)
    {
        Release = release;
        RunscPath = Releases.Path(release);
        Directory = System.IO.Directory.CreateTempSubdirectory("cg-").FullName;
        WorkDirectory = Path.Join(Directory, "work");
        Rootfs = Path.Join(Directory, "rootfs");
        Data = Path.Join(Directory, "data");
        System.IO.Directory.CreateDirectory(Data);
        foreach (var name in (string[])["bin", "data", "proc", "dev", "sys", "tmp"])
        {
            System.IO.Directory.CreateDirectory(Path.Join(Rootfs, name));
        }

        Assert.True(File.Exists("/bin/busybox"), "/bin/busybox is missing: apt-get install busybox-static (tests/run.sh does it).");
        File.Copy("/bin/busybox", Path.Join(Rootfs, "bin/busybox"));
        foreach (var applet in Applets)
        {
            File.CreateSymbolicLink(Path.Join(Rootfs, "bin", applet), "busybox");
        }

        _before = Tree();
    }

    public int Release { get; }

    public string RunscPath { get; set; }

    public string Directory { get; }

    public string WorkDirectory { get; }

    public string Rootfs { get; }

    /// <summary>A directory of the host for bind mounts.</summary>
    public string Data { get; }

    /// <summary>Whether the test itself changes the root file system or the data directory.</summary>
    public bool TreeMayChange { get; set; }

    public CellRunOptions Options(
        Stream? output = null,
        Stream? error = null,
        Stream? input = null,
        TimeProvider? clock = null,
        string? rootfs = null,
        Action<LaunchStage>? stageReached = null,
        LaunchPatience? patience = null,
        TimeSpan? startTimeout = null) => new()
    {
        RunscPath = RunscPath,
        WorkDirectory = WorkDirectory,
        RootfsDirectory = rootfs ?? Rootfs,
        StandardOutput = output,
        StandardError = error,
        StandardInput = input,
        TimeProvider = clock ?? TimeProvider.System,
        StageReached = stageReached,
        Patience = patience ?? LaunchPatience.Usual,
        StartTimeout = startTimeout ?? TimeSpan.FromSeconds(30),
    };

    public Task<CellResult> RunAsync(string script) => TestCell<Plain>.Shell(script).RunAsync(Options(), TestContext.Current.CancellationToken);

    /// <summary>The processes that name this test's directory in their command lines.</summary>
    public IEnumerable<Process> Processes()
        => Process.GetProcesses().Where(p => Read($"/proc/{p.Id}/cmdline").Contains(Directory, StringComparison.Ordinal));

    /// <summary>Those of them whose command lines begin with a program. One may have ended at any moment.</summary>
    public IEnumerable<Process> Processes(string program)
        => Processes().Where(p => Read($"/proc/{p.Id}/cmdline").StartsWith(program, StringComparison.Ordinal));

    public string WriteScript(string name, string text)
    {
        var path = Path.Join(Directory, name);
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>A script that answers one command of runsc itself, and leaves all others to the real one.</summary>
    /// <param name="verb">The command.</param>
    /// <param name="answer">What it does then.</param>
    public string WriteRunscThatAnswers(string verb, string answer) => WriteScript("runsc", $"""
        #!/bin/sh
        for a in "$@"; do
          case $a in
            {verb}) {answer} ;;
          esac
        done
        exec {Releases.Path(Release)} "$@"
        """);

    /// <summary>Runs a shell script on the host, which must succeed.</summary>
    public static void Shell(string script, params string[] arguments)
    {
        using var shell = Process.Start("/bin/sh", ["-e", "-c", script, "sh", .. arguments]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    /// <summary>What is left on the host, found without the runtime's own eyes.</summary>
    public IReadOnlyList<string> Residue()
    {
        List<string> found = [];
        foreach (var process in System.IO.Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0])))
        {
            if (Read(process + "/status").Contains("State:\tZ", StringComparison.Ordinal))
            {
                continue;
            }

            if (Read(process + "/cmdline").Contains(Directory, StringComparison.Ordinal)
                || Read(process + "/cgroup").Contains("cellos-gvisor-" + Shapes.Id, StringComparison.Ordinal))
            {
                found.Add(process);
            }
        }

        foreach (var hierarchy in System.IO.Directory.EnumerateDirectories("/sys/fs/cgroup").Append("/sys/fs/cgroup"))
        {
            found.AddRange(System.IO.Directory.EnumerateDirectories(hierarchy).Where(d => Path.GetFileName(d).Contains(Shapes.Id, StringComparison.Ordinal)));
        }

        found.AddRange(File.ReadLines("/proc/self/mountinfo").Where(l => l.Contains(Directory, StringComparison.Ordinal)));
        if (System.IO.Directory.Exists(WorkDirectory))
        {
            found.AddRange(System.IO.Directory.EnumerateFileSystemEntries(WorkDirectory));
        }

        if (!TreeMayChange)
        {
            found.AddRange(Tree().Except(_before).Select(e => "new: " + e));
        }

        return found;
    }

    public void Dispose()
    {
        var residue = Residue();
        System.IO.Directory.Delete(Directory, recursive: true);
        Assert.Empty(residue);
    }

    private string[] Tree()
        => [.. System.IO.Directory.EnumerateFileSystemEntries(Rootfs, "*", SearchOption.AllDirectories), .. System.IO.Directory.EnumerateFileSystemEntries(Data, "*", SearchOption.AllDirectories)];

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
