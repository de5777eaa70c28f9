using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Runtime.Tests;

public class ArtifactExportTests
{
    private const int Any = 20240729;
    private const string Decoy = "/etc/passwd";

    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Artifacts_are_copied_whole_with_their_lengths_and_digests(int release)
    {
        await using var host = new BackendHost(release);
        var document = Leaving(
            "pwd; echo inner > result.txt; echo text > /out/top; : > /data/empty; busybox ln /out/top /out/other; busybox chmod 0 /out/top; ls -ld /out | head -c 10; busybox chmod 0 /out/a/b",
            ("result.txt", "/out/a/b/result.txt"),
            ("TOP", "/out/top"),
            ("other-name", "/out/other"),
            ("empty", "/data/empty"));
        document = document with { Spec = document.Spec with { Run = document.Spec.Run! with { WorkingDirectory = "/out/a/b" } } };
        var handle = await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
        var exit = await host.Backend.WaitForExitAsync(document.Spec.Id, Cancellation);
        Assert.Equal("/out/a/b\ndrwx------", exit!.Result!.StandardOutput);

        var report = await host.Backend.ExportAsync(handle, Cancellation);
        Assert.True(report.IsComplete, string.Join("; ", report.Artifacts));
        var folder = $"{host.Exports}/{document.Spec.Id}";
        Assert.Equal((document.Spec.Id, folder), (report.CellId, report.Directory));
        Assert.Equal(["result.txt", "TOP", "other-name", "empty"], report.Artifacts.Select(static a => a.Name));
        Assert.Equal([6, 5, 5, 0], report.Artifacts.Select(static a => a.Bytes));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("inner\n"u8)), report.Artifacts[0].Sha256);
        Assert.Same(report, await host.Backend.ExportAsync(handle, Cancellation));

        // It outlives the cell, and nobody but root may read it.
        await host.Backend.DestroyAsync(handle, Cancellation);
        Assert.Equal("inner\n", await File.ReadAllTextAsync(folder + "/result.txt", Cancellation));
        Assert.Equal("text\n", await File.ReadAllTextAsync(folder + "/other-name", Cancellation));
        Assert.Equal(4, Directory.GetFileSystemEntries(folder).Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder + "/TOP"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Nothing_that_a_cell_leaves_makes_the_host_read_wait_or_write_something_else(int release)
    {
        await using var host = new BackendHost(release);
        var document = Leaving(
            $"""
            cd /out
            busybox ln -s {Decoy} link
            busybox rmdir dir; busybox ln -s /etc dir
            busybox ln -s ../../../../../../../../etc/passwd up
            busybox rmdir file; echo x > file
            busybox mkfifo pipe
            mkdir tree; echo x > tree/x
            dd if=/dev/zero of=sparse bs=1 count=0 seek=10737418240
            dd if=/dev/zero of=long bs=1024 count=1025
            busybox mknod node c 1 3
            echo good > good
            """,
            ("link", "/out/link"),
            ("passwd", "/out/dir/passwd"),
            ("up", "/out/up"),
            ("pipe", "/out/pipe"),
            ("tree", "/out/tree"),
            ("sparse", "/out/sparse"),
            ("long", "/out/long"),
            ("gone", "/out/gone"),
            ("deep", "/out/no/such/file"),
            ("through-a-file", "/out/file/x"),
            ("node", "/out/node"),
            ("good", "/out/good"));
        var report = await ExportAsync(host, document);
        string[] lines = [.. report.Artifacts.Select(static a => $"{a.Name}: {a.Outcome} {a.Reason}")];
        Assert.Equal(
            [
                "link: Refused it is a symbolic link, and only regular files are exported",
                "passwd: Refused 'dir' is a symbolic link or no directory",
                "up: Refused it is a symbolic link, and only regular files are exported",
                "pipe: Missing there is no 'pipe'", // gVisor keeps it to itself
                "tree: Refused it is a directory, and only regular files are exported",
                "sparse: Refused it has 10737418240 bytes, and an artifact may have 1048576",
                "long: Refused it has 1049600 bytes, and an artifact may have 1048576",
                "gone: Missing there is no 'gone'",
                "deep: Missing there is no 'file'",
                "through-a-file: Refused 'file' is a symbolic link or no directory",
                "node: Missing there is no 'node'",
                "good: Exported ",
            ],
            lines);
        Assert.False(report.IsComplete);
        Assert.Equal(["good"], Directory.GetFileSystemEntries(report.Directory!).Select(Path.GetFileName));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task All_artifacts_together_are_bounded_and_so_is_what_a_cell_writes_meanwhile(int release)
    {
        await using var host = new BackendHost(release);
        await using var backend = new GVisorCellBackend(host.Options(artifactBytes: 1 << 20, exportBytes: 1 << 20));
        var document = Leaving(
            "dd if=/dev/zero of=/out/fill bs=65536 count=1000 2>&1 | head -1; ls -l /out/fill; busybox rm /out/fill; dd if=/dev/zero of=/out/a bs=1 count=0 seek=700000; dd if=/dev/zero of=/out/b bs=1 count=0 seek=700000; echo c > /out/c",
            ("a", "/out/a"),
            ("b", "/out/b"),
            ("c", "/out/c"));
        var handle = await backend.CreateAsync(document, cancellationToken: Cancellation);
        var exit = await backend.WaitForExitAsync(document.Spec.Id, Cancellation);
        Assert.Contains("No space left on device", exit!.Result!.StandardOutput, StringComparison.Ordinal);
        var report = await backend.ExportAsync(handle, Cancellation);
        Assert.Equal([ArtifactOutcome.Exported, ArtifactOutcome.Refused, ArtifactOutcome.Exported], report.Artifacts.Select(static a => a.Outcome));
        Assert.Equal("it has 700000 bytes, and of the 1048576 that all of a cell's may have, 348576 are left", report.Artifacts[1].Reason);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_writable_mount_of_the_options_serves_as_it_is(int release)
    {
        await using var host = new BackendHost(release);
        var bundle = new BundleOptions
        {
            UserId = 0,
            Mounts = [BundleMount.Bind(host.Host.Data, "/data", isReadOnly: false), BundleMount.Tmpfs("/tmp", 1 << 20), BundleMount.Tmpfs("/out", 1 << 20)],
        };
        await using var backend = new GVisorCellBackend(host.Options(bundle: bundle));
        Directory.CreateDirectory(host.Host.Data + "/sub");
        File.CreateSymbolicLink(host.Host.Data + "/planted", Decoy);
        await CommandAsync("mknod", host.Host.Data + "/device", "c", "1", "5");
        await CommandAsync("mkfifo", host.Host.Data + "/pipe");
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(host.Host.Data + "/socket"));
        var document = Leaving(
            "echo kept > /data/sub/file; echo out > /out/x; echo t > /tmp/t",
            ("file", "/data/sub/file"),
            ("planted", "/data/planted"),
            ("device", "/data/device"),
            ("pipe", "/data/pipe"),
            ("socket", "/data/socket"),
            ("x", "/out/x"));
        var handle = await backend.CreateAsync(document, cancellationToken: Cancellation);
        await backend.WaitForExitAsync(document.Spec.Id, Cancellation);
        var report = await backend.ExportAsync(handle, Cancellation);
        Assert.Equal(
            ["Exported ", "Refused it is a symbolic link", "Refused it is a device", "Refused it is a named pipe", "Refused it is a socket", "Exported "],
            report.Artifacts.Select(static a => $"{a.Outcome} {a.Reason?.Split(',')[0]}"));
        Assert.Equal("kept\n", await File.ReadAllTextAsync(report.Directory + "/file", Cancellation));

        // A document without a program has what is there already.
        var without = document with { Spec = document.Spec with { Id = BackendHost.Id("without"), Run = null } };
        handle = await backend.CreateAsync(without, cancellationToken: Cancellation);
        report = await backend.ExportAsync(handle, Cancellation);
        Assert.Equal((ArtifactOutcome.Exported, ArtifactOutcome.Missing), (report.Artifacts[0].Outcome, report.Artifacts[5].Outcome));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_program_that_was_killed_leaves_what_it_had_written(int release)
    {
        var clock = new ManualClock();
        await using var host = new BackendHost(release);
        await using var backend = new GVisorCellBackend(host.Options(clock));
        var document = Leaving("echo part > /out/log; echo written; sleep 1000", ("log", "/out/log"));
        var handle = await backend.CreateAsync(document, cancellationToken: Cancellation);
        var running = await Assert.ThrowsAsync<CellBackendException>(() => backend.ExportAsync(handle, Cancellation));
        Assert.Equal((CellBackendErrorKind.Lifecycle, CellErrorKind.CellRunning), (running.BackendKind, running.Kind));

        // The file is on the host as soon as the program has written it.
        var file = Assert.Single(host.Launches) + "/artifacts/0/log";
        while (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            await Task.Delay(10, Cancellation);
        }

        clock.Advance(TimeSpan.FromSeconds(121));
        Assert.Equal(CellOutcome.TtlExpired, (await backend.WaitForExitAsync(document.Spec.Id, Cancellation))!.Outcome);
        var report = await backend.ExportAsync(handle, Cancellation);
        Assert.Equal("part\n", await File.ReadAllTextAsync(report.Directory + "/log", Cancellation));
        await backend.DestroyAsync(handle, Cancellation);
        var gone = await Assert.ThrowsAsync<CellBackendException>(() => backend.ExportAsync(handle, Cancellation));
        Assert.Equal(CellErrorKind.UnknownCell, gone.Kind);
    }

    [Fact]
    public async Task What_an_earlier_cell_left_is_neither_overwritten_nor_mixed_with()
    {
        await using var host = new BackendHost(Any);
        var document = Leaving("echo new > /out/file", ("file", "/out/file"));
        await ExportAsync(host, document);
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.CreateAsync(document, cancellationToken: Cancellation));
        Assert.Equal((CellBackendErrorKind.ExportSink, CellErrorKind.PortFailed), (thrown.BackendKind, thrown.Kind));
        Assert.False(host.Backend.HasTrackedState(document.Spec.Id));
        var other = document with { Spec = document.Spec with { Id = BackendHost.Id("other") } };
        var report = await ExportAsync(host, other);
        Assert.NotEqual(host.Exports + "/" + document.Spec.Id, report.Directory);
        Assert.Equal(2, Directory.GetDirectories(host.Exports).Length);
    }

    [Fact]
    public async Task A_full_disk_is_a_failure_of_the_sink_and_can_be_tried_again()
    {
        await using var host = new BackendHost(Any);
        Directory.CreateDirectory(host.Exports);
        await CommandAsync("mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "none", host.Exports);
        try
        {
            var document = Leaving("dd if=/dev/zero of=/out/file bs=1024 count=100", ("file", "/out/file"));
            var handle = await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
            await host.Backend.WaitForExitAsync(document.Spec.Id, Cancellation);
            var thrown = await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.ExportAsync(handle, Cancellation));
            Assert.Equal((CellBackendErrorKind.ExportSink, CellErrorKind.PortFailed), (thrown.BackendKind, thrown.Kind));
            Assert.Empty(Directory.GetFileSystemEntries(host.Exports));
            await CommandAsync("mount", "-o", "remount,size=1m", host.Exports);
            Assert.True((await host.Backend.ExportAsync(handle, Cancellation)).IsComplete);
        }
        finally
        {
            await CommandAsync("umount", host.Exports);
        }
    }

    [Fact]
    public async Task What_a_killed_export_left_is_removed_and_what_another_one_fills_is_not()
    {
        await using var host = new BackendHost(Any);
        var abandoned = Directory.CreateDirectory(host.Exports + "/.unfinished-aaaaaaaaaaaaaaaa").FullName;
        var filled = Directory.CreateDirectory(host.Exports + "/.unfinished-bbbbbbbbbbbbbbbb").FullName;
        File.SetUnixFileMode(host.Exports, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(abandoned + "/part", "", Cancellation);
        using (DirectoryLock.TryHold(filled))
        {
            await ExportAsync(host, Leaving("echo x > /out/file", ("file", "/out/file")));
            Assert.False(Directory.Exists(abandoned));
            Assert.True(Directory.Exists(filled));
        }

        Directory.Delete(filled);
    }

    public static TheoryData<string, string> Unusable => new()
    {
        { "/file", "is the root directory" },
        { "/proc/self/x", "is in '/proc'" },
        { "/dev/shm/x", "is in '/dev'" },
        { "/run/secrets/x", "where the cell's secrets are" },
        { "/run/x", "where the cell's secrets are" },
        { "/bin/x", "would hide '" },
        { "relative", "does not name a file" },
        { "/out/../etc/x", "does not name a file" },
        { "/out/", "does not name a file" },
        { "/tmp/x", "would hide '/tmp/deep'" },
        { "/data/x", "would hide '/data'" },
        { "/nowhere/x", "no '" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task A_place_that_will_not_do_is_named_before_anything_starts(string path, string problem)
    {
        await using var host = new BackendHost(Any);
        var bundle = new BundleOptions { Mounts = [BundleMount.Bind(host.Host.Data, "/data"), BundleMount.Tmpfs("/tmp/deep", 1 << 20)] };
        await using var backend = new GVisorCellBackend(host.Options(bundle: bundle));
        var document = Leaving("exit 0", ("x", path));
        document = document with { Spec = document.Spec with { Authority = new ExecutionCellAuthority { SecretRefs = ["TOKEN"] } } };
        var secrets = new Dictionary<string, ReadOnlyMemory<byte>> { ["TOKEN"] = Encoding.UTF8.GetBytes("x") };
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => backend.CreateAsync(document, secrets, Cancellation));
        Assert.Contains(problem, thrown.Message, StringComparison.Ordinal);
        Assert.Empty(host.Launches);
    }

    [Fact]
    public async Task Artifacts_of_one_name_and_files_that_are_to_be_directories_are_refused()
    {
        await using var host = new BackendHost(Any);
        await RefusesAsync(host, Leaving("exit 0", ("x", "/out/a"), ("x", "/out/b")), "same name");
        await RefusesAsync(host, Leaving("exit 0", ("../x", "/out/a")), "its name becomes that of a file");
        await RefusesAsync(host, Leaving("exit 0", ("x", "/out/a"), ("y", "/out/a/b")), "'/out/a/b' needs a directory there");

        await using var nowhere = new GVisorCellBackend(new GVisorCellBackendOptions { Launch = new CellRunOptions { RootfsDirectory = host.Host.Rootfs } });
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => nowhere.CreateAsync(Leaving("exit 0", ("x", "/out/a")), cancellationToken: Cancellation));
        Assert.Equal((CellBackendErrorKind.Host, CellErrorKind.NotEnforceable), (thrown.BackendKind, thrown.Kind));
    }

    [Fact]
    public async Task An_export_directory_that_others_may_change_is_refused()
    {
        await using var host = new BackendHost(Any);
        var document = Leaving("exit 0", ("x", "/out/a"));
        Directory.CreateDirectory(host.Exports);
        File.SetUnixFileMode(host.Exports, (UnixFileMode)0b111_111_111);
        await RefusesAsync(host, document, "may be written by other users");
        Directory.Delete(host.Exports);
        File.CreateSymbolicLink(host.Exports, host.Host.Data);
        await RefusesAsync(host, document, "is a symbolic link");
        File.Delete(host.Exports);
    }

    [Fact]
    public async Task An_order_from_a_test_to_keep_a_cell_for_its_artifacts()
    {
        if (LauncherProcess.OrderFor(nameof(An_order_from_a_test_to_keep_a_cell_for_its_artifacts)) is not ({ } options, _))
        {
            return; // nobody has ordered anything: this is a part of the next test
        }

        var backend = new GVisorCellBackend(new GVisorCellBackendOptions { Launch = options, ExportDirectory = options.WorkDirectory + "-exports" });
        var document = Leaving("echo x > /data/file", ("file", "/data/file"));
        await backend.CreateAsync(document, cancellationToken: Cancellation);
        await backend.WaitForExitAsync(document.Spec.Id, Cancellation);
        Process.GetCurrentProcess().Kill();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_killed_backend_kept_is_cleared_away_by_the_next_start(int release)
    {
        using var host = new TestHost(release);
        using var launcher = LauncherProcess.Start(host, nameof(An_order_from_a_test_to_keep_a_cell_for_its_artifacts));
        await launcher.WaitForExitAsync(Cancellation);
        var left = Assert.Single(Directory.GetDirectories(host.WorkDirectory));
        Assert.Equal("x\n", await File.ReadAllTextAsync(left + "/artifacts/0/file", Cancellation));
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.Empty(host.Residue());
    }

    private static ExecutionCellDocument Leaving(string script, params (string Name, string Path)[] artifacts)
    {
        var document = BackendHost.Shell(script);
        return document with
        {
            Spec = document.Spec with { Export = new ExecutionCellExport { Artifacts = [.. artifacts.Select(static a => new ExportArtifact { Name = a.Name, Path = a.Path })] } },
        };
    }

    private static async Task<CellExportReport> ExportAsync(BackendHost host, ExecutionCellDocument document)
    {
        var handle = await host.Backend.CreateAsync(document, cancellationToken: Cancellation);
        await host.Backend.WaitForExitAsync(document.Spec.Id, Cancellation);
        var report = await host.Backend.ExportAsync(handle, Cancellation);
        await host.Backend.DestroyAsync(handle, Cancellation);
        return report;
    }

    private static async Task RefusesAsync(BackendHost host, ExecutionCellDocument document, string problem)
    {
        var thrown = await Assert.ThrowsAsync<CellBackendException>(() => host.Backend.CreateAsync(document, cancellationToken: Cancellation));
        Assert.Contains(problem, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(0, host.Backend.TrackedCellCount);
        Assert.Empty(host.Launches);
    }

    private static async Task CommandAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.Equal(0, process.ExitCode);
    }
}
