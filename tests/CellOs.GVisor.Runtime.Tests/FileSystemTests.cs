namespace CellOs.GVisor.Runtime.Tests;

public class FileSystemTests
{
    private const int Any = 20240729;

    public static TheoryData<int> Both => Releases.Both;

    [Fact]
    public async Task A_missing_root_file_system_is_named()
    {
        using var host = new TestHost(Any);
        var thrown = await FailsAsync(host, new TestCell<Plain> { Arguments = ["/bin/true"] }, rootfs: host.Directory + "/nowhere");
        Assert.Contains(host.Directory + "/nowhere", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_root_file_system_on_a_noexec_mount_is_refused(int release)
    {
        // Release 20240729 would answer "EOF"; 20221219 would start programs that the host's owner wanted not to be.
        using var host = new TestHost(release);
        var point = Directory.CreateDirectory(host.Directory + "/noexec").FullName;
        await CommandAsync("mount", "-t", "tmpfs", "-o", "noexec,size=1m", "none", point);
        try
        {
            var thrown = await FailsAsync(host, new TestCell<Plain> { Arguments = ["/bin/true"] }, rootfs: point);
            Assert.Contains($"'{point}', which is mounted noexec", thrown.Message, StringComparison.Ordinal);
        }
        finally
        {
            await CommandAsync("umount", point);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_mount_in_the_launchs_directory_is_named_and_not_emptied(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        File.WriteAllText(host.Data + "/precious", "");
        string? point = null;
        var cell = new TestCell<Plain>
        {
            Arguments = ["/bin/true"],
            OnWrite = p =>
            {
                point = p.BundleDirectory + "/mounted";
                Directory.CreateDirectory(point);
                CommandAsync("mount", "--bind", host.Data, point).GetAwaiter().GetResult();
            },
        };
        try
        {
            var thrown = await Assert.ThrowsAsync<CellTeardownException>(() => cell.RunAsync(host.Options(), TestContext.Current.CancellationToken));
            Assert.Equal([CellResidueKind.Mount, CellResidueKind.Directory], thrown.Report.Residue.Select(left => left.Kind));
            Assert.Equal(point, thrown.Report.Residue[0].Name);
            Assert.Equal(CellOutcome.Exited, thrown.Result?.Outcome);
            Assert.True(File.Exists(host.Data + "/precious"));
        }
        finally
        {
            await CommandAsync("umount", point!);
        }

        // With the mount gone, the next start clears the rest away.
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.True(File.Exists(host.Data + "/precious"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Without_a_work_directory_the_default_one_serves(int release)
    {
        using var host = new TestHost(release);
        string? bundle = null;
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], OnWrite = p => bundle = p.BundleDirectory };
        (await cell.RunAsync(new CellRunOptions { RunscPath = host.RunscPath, RootfsDirectory = host.Rootfs }, TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.False(Directory.Exists(Path.GetDirectoryName(bundle)));
        Assert.Contains("/cellos-gvisor", bundle, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_path_is_taken_from_the_applications_directory()
    {
        using var host = new TestHost(Any);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory };
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => TestCell<Plain>.Shell("true").RunAsync(options, TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.FileSystemUnfit, thrown.Kind);
        Assert.Contains(Path.Join(AppContext.BaseDirectory, "no-such-rootfs"), thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Bind_mounts_of_directories_and_files_are_there_and_read_only(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        File.WriteAllText(host.Data + "/a", "text");
        File.WriteAllText(host.Rootfs + "/file", "");
        File.CreateSymbolicLink(host.Rootfs + "/link", "/data");
        var cell = new TestCell<Plain>
        {
            Arguments = ["/bin/sh", "-c", "cat /data/a /file; touch /data/b || echo refused"],
            User = 0,
            Mounts = [TestMount.Bind(host.Data, "/link"), TestMount.Bind(host.Data + "/a", "/file")],
        };
        var result = (await cell.RunAsync(host.Options(), TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.Equal("texttextrefused\n", result.StandardOutput);
        Assert.False(File.Exists(host.Data + "/b"));
    }

    [Fact]
    public async Task A_missing_source_is_named()
    {
        using var host = new TestHost(Any);
        var thrown = await FailsAsync(host, Cell(TestMount.Bind(host.Directory + "/gone", "/data")));
        Assert.Contains($"'{host.Directory}/gone'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relative_source_is_refused()
    {
        using var host = new TestHost(Any);
        Assert.Contains("'rootfs'", (await FailsAsync(host, Cell(TestMount.Bind("rootfs", "/data")))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/missing", "rootfs/missing")]
    [InlineData("/tmp/below", "rootfs/tmp/below")] // below a tmpfs: made on the host all the same
    [InlineData("/a/b/../../up", "rootfs/up")]
    [InlineData("/absolute-link/x", "rootfs/etc/x")]
    public async Task A_missing_target_is_refused_with_the_place_where_runsc_would_make_it(string target, string place)
    {
        using var host = new TestHost(Any) { TreeMayChange = true };
        File.CreateSymbolicLink(host.Rootfs + "/absolute-link", "/etc");
        var thrown = await FailsAsync(host, Cell(TestMount.Tmpfs("/tmp"), TestMount.Bind(host.Data, target)));
        Assert.Contains($"mkdir -p '{host.Directory}/{place}'", thrown.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists($"{host.Directory}/{place}"));
    }

    [Fact]
    public async Task A_target_below_a_bind_mount_must_be_in_its_source()
    {
        using var host = new TestHost(Any) { TreeMayChange = true };
        var cell = Cell(TestMount.Bind(host.Data, "/data"), TestMount.Bind(host.Data, "/data/inner"));
        Assert.Contains($"mkdir -p '{host.Data}/inner'", (await FailsAsync(host, cell)).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(host.Data + "/inner");
        (await cell.RunAsync(host.Options(), TestContext.Current.CancellationToken)).EnsureSuccess();
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("../../../../../../../../tmp")]
    [InlineData("bin/../../x")]
    public async Task A_link_that_climbs_out_of_the_root_is_refused(string linkTarget)
    {
        using var host = new TestHost(Any) { TreeMayChange = true };
        Directory.CreateDirectory(host.Directory + "/outside");
        File.CreateSymbolicLink(host.Rootfs + "/trap", linkTarget);
        var thrown = await FailsAsync(host, Cell(TestMount.Bind(host.Data, "/trap")));
        Assert.Contains("leaves the root file system", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(host.Directory + "/outside"));
    }

    [Fact]
    public async Task Links_in_a_circle_lead_nowhere()
    {
        using var host = new TestHost(Any) { TreeMayChange = true };
        File.CreateSymbolicLink(host.Rootfs + "/a", "b");
        File.CreateSymbolicLink(host.Rootfs + "/b", "a");
        await FailsAsync(host, Cell(TestMount.Bind(host.Data, "/a")));
    }

    [Fact]
    public async Task A_directory_on_a_file_and_a_file_on_a_directory_are_refused()
    {
        using var host = new TestHost(Any) { TreeMayChange = true };
        File.WriteAllText(host.Data + "/f", "");
        await FailsAsync(host, Cell(TestMount.Bind(host.Data + "/f", "/data")));
        await FailsAsync(host, Cell(TestMount.Bind(host.Data, "/bin/busybox")));
    }

    [Theory]
    [InlineData("/work")]
    [InlineData("/bin/busybox")]
    [InlineData("/proc/self")]
    [InlineData("/proc/self/fd/9")] // where a runtime's own descriptors would be
    [InlineData("/dev/fd/9")]
    public async Task A_working_directory_that_is_not_in_the_root_is_refused(string path)
    {
        using var host = new TestHost(Any);
        var thrown = await FailsAsync(host, new TestCell<Plain> { Arguments = ["/bin/true"], WorkingDirectory = path });
        Assert.Contains(host.Rootfs + path, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_program_starts_in_its_working_directory(int release)
    {
        using var host = new TestHost(release);
        var cell = new TestCell<Plain> { Arguments = ["/bin/pwd"], WorkingDirectory = "/tmp" };
        Assert.Equal("/tmp\n", (await cell.RunAsync(host.Options(), TestContext.Current.CancellationToken)).EnsureSuccess().StandardOutput);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_root_file_system_is_built_from_host_programs_with_the_mount_points_it_needs(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        File.WriteAllText(host.Data + "/a.txt", "one two three");
        var cell = new TestCell<FromHostProgram>
        {
            Arguments = ["/bin/sh", "-c", "wc -w < /in/deep/a.txt; cat /in/file; ls -l /bin"],
            Environment = ["PATH=/bin:/usr/bin"],
            WorkingDirectory = "/home/cell",
            Mounts = [TestMount.Bind(host.Data, "/in/deep"), TestMount.Bind(host.Data + "/a.txt", "/in/file"), TestMount.Tmpfs("/scratch")],
        };
        var result = (await cell.RunAsync(new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory }, TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.StartsWith("3\none two three", result.StandardOutput, StringComparison.Ordinal);
        Assert.Matches("-rwxr-xr-x .* busybox", result.StandardOutput);
        Assert.Matches("sh -> /bin/busybox", result.StandardOutput);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_root_in_a_writable_built_tree_leaves_is_removed(int release)
    {
        using var host = new TestHost(release);
        var cell = new TestCell<FromHostProgram>
        {
            Arguments = ["/bin/sh", "-c", "echo x > /left; /bin/busybox mkdir -p /a/b/c; /bin/busybox ln -s / /a/b/c/root; echo > \"/$(printf '\\377\\376')\""],
            IsReadOnly = false,
            User = 0,
        };
        (await cell.RunAsync(new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory }, TestContext.Current.CancellationToken)).EnsureSuccess();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_writable_root_is_clean_after_a_kill(int release)
    {
        // Release 20240729 keeps what is written to such a root in a file in the root itself.
        using var host = new TestHost(release);
        using var cancellation = new CancellationTokenSource();
        var output = new ObservedStream { OnWrite = _ => Task.Run(cancellation.Cancel) };
        var cell = new TestCell<Plain> { Arguments = ["/bin/sh", "-c", "echo up; sleep 1000"], IsReadOnly = false };
        Assert.Equal(CellOutcome.Cancelled, (await cell.RunAsync(host.Options(output), cancellation.Token)).Outcome);
    }

    [Fact]
    public async Task A_host_program_that_needs_shared_libraries_is_refused()
    {
        using var host = new TestHost(Any);
        var thrown = await BuildFailsAsync(host, TestCell<FromDynamicProgram>.Shell("true"));
        Assert.Contains("ld-linux", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_program_that_is_missing_is_named()
    {
        using var host = new TestHost(Any);
        var thrown = await BuildFailsAsync(host, TestCell<FromMissingProgram>.Shell("true"));
        Assert.Contains("/no/such/program", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_directory_whose_path_is_too_long_for_a_socket_is_refused()
    {
        using var host = new TestHost(Any);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = Path.Join(host.Data, new string('x', 60)), RootfsDirectory = host.Rootfs };
        try
        {
            var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => TestCell<Plain>.Shell("true").RunAsync(options, TestContext.Current.CancellationToken));
            Assert.Equal(CellErrorKind.LaunchFailed, thrown.Kind);
        }
        finally
        {
            Directory.Delete(options.WorkDirectory!);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_work_directory_of_the_greatest_length_works(int release)
    {
        using var host = new TestHost(release);
        var longest = host.Directory + "/" + new string('w', 56 - host.Directory.Length - 1);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = longest, RootfsDirectory = host.Rootfs };
        (await TestCell<Plain>.Shell("true").RunAsync(options, TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.Empty(Directory.EnumerateFileSystemEntries(longest));
    }

    [Theory]
    [InlineData("mkdir $1 && chmod 0777 $1", "chmod go-w")]
    [InlineData("mkdir $1 && chmod 01777 $1", "chmod go-w")] // as /tmp is: anyone may plant a launch there
    [InlineData("mkdir $1 && chmod 01770 $1", "chmod go-w")]
    [InlineData("mkdir $1 && chmod 0702 $1", "chmod go-w")]
    [InlineData("mkdir -m 0700 $1 && chown 65534 $1", "another user")]
    [InlineData("ln -s . $1", "symbolic link")]
    public async Task A_work_directory_that_is_not_this_users_alone_is_refused(string making, string named)
    {
        using var host = new TestHost(Any);
        var directory = host.Directory + "/unfit";
        await CommandAsync("/bin/sh", "-c", making, "sh", directory);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = directory, RootfsDirectory = host.Rootfs };
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => TestCell<Plain>.Shell("true").RunAsync(options, TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.LaunchFailed, thrown.Kind);
        Assert.Contains(directory, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
    }

    private static async Task CommandAsync(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static TestCell<Plain> Cell(params TestMount[] mounts) => new() { Arguments = ["/bin/true"], Mounts = mounts };

    private static async Task<CellLaunchException> FailsAsync(TestHost host, TestCell<Plain> cell, string? rootfs = null)
    {
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.RunAsync(host.Options(rootfs: rootfs), TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.FileSystemUnfit, thrown.Kind);
        Assert.Empty(Directory.EnumerateFileSystemEntries(host.WorkDirectory));
        return thrown;
    }

    private static async Task<CellLaunchException> BuildFailsAsync<TShape>(TestHost host, TestCell<TShape> cell)
        where TShape : ICellShape
    {
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory };
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.RunAsync(options, TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.FileSystemUnfit, thrown.Kind);
        return thrown;
    }
}
