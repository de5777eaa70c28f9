namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>Paths that another user of the host has a hand in.</summary>
public class ExchangedPathTests
{
    private const int Any = 20240729;

    public static TheoryData<int> Both => Releases.Both;

    public static TheoryData<int, string> Exchanged => Releases.With("root", "directory", "file", "above");

    [Fact]
    public async Task A_link_of_another_user_is_followed_nowhere()
    {
        using var host = new TestHost(Any) { TreeMayChange = true };
        TestHost.Shell(
            """
            cd "$1"
            ln -s rootfs root; ln -s data source; ln -s /bin data/program; ln -s "$2" runsc-link
            chown -h 65534 root source data/program runsc-link
            """,
            host.Directory,
            host.RunscPath);
        await FailsAsync(TestCell<Plain>.Shell("true"), host.Options(rootfs: host.Directory + "/root"), CellErrorKind.FileSystemUnfit, host.Directory + "/root");
        await FailsAsync(
            new TestCell<Plain> { Arguments = ["/bin/true"], Mounts = [TestMount.Bind(host.Directory + "/source", "/data")] },
            host.Options(),
            CellErrorKind.FileSystemUnfit,
            host.Directory + "/source");
        await FailsAsync(
            new TestCell<Plain> { Arguments = ["/bin/true"], Mounts = [TestMount.Bind(host.Data + "/program/sh", "/bin/busybox")] },
            host.Options(),
            CellErrorKind.FileSystemUnfit,
            host.Data + "/program");
        FromLink.Program = host.Data + "/program/busybox";
        await FailsAsync(
            TestCell<FromLink>.Shell("true"),
            new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory },
            CellErrorKind.FileSystemUnfit,
            host.Data + "/program");
        host.RunscPath = host.Directory + "/runsc-link";
        await FailsAsync(TestCell<Plain>.Shell("true"), host.Options(), CellErrorKind.RunscUnsupported, host.Directory + "/runsc-link");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_link_of_roots_own_is_followed(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        TestHost.Shell("cd \"$1\"; ln -s rootfs root; ln -s data source; echo text > data/a; ln -s \"$2\" runsc-link", host.Directory, host.RunscPath);
        host.RunscPath = host.Directory + "/runsc-link";
        var cell = new TestCell<Plain> { Arguments = ["/bin/cat", "/data/a"], Mounts = [TestMount.Bind(host.Directory + "/source", "/data")] };
        var result = (await cell.RunAsync(host.Options(rootfs: host.Directory + "/root"), TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.Equal("text\n", result.StandardOutput);
    }

    [Theory]
    [MemberData(nameof(Exchanged))]
    public async Task What_another_user_exchanges_after_it_was_checked_is_not_read(int release, string what)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        var (cell, options) = Weak(host, stage =>
        {
            if (stage is LaunchStage.LaunchRecorded)
            {
                TestHost.Shell(
                    "cd $1; " + what switch
                    {
                        "root" => "mv root away; ln -s decoy root",
                        "directory" => "mv source away; ln -s decoy source",
                        "file" => "mv file away; ln -s decoy/text file",
                        _ => "mv above away; ln -s decoy above",
                    },
                    host.Directory + "/weak");
            }
        });
        var before = Tree.Of(host.Directory + "/weak/decoy");
        var output = new ObservedStream();
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.RunAsync(options(output), TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.FileSystemUnfit, thrown.Kind);
        Assert.Contains(host.Directory + "/weak", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("exchanged", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(output.ToArray());
        Assert.Equal(before, Tree.Of(host.Directory + "/weak/decoy"));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_that_was_to_go_on_beside_its_caller_is_refused_too(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        var (cell, options) = Weak(host, stage =>
        {
            if (stage is LaunchStage.LaunchRecorded)
            {
                TestHost.Shell("cd $1; mv root away; ln -s decoy root", host.Directory + "/weak");
            }
        });
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.StartAsync(options(null), TestContext.Current.CancellationToken));
        Assert.Equal((CellErrorKind.FileSystemUnfit, release), (thrown.Kind, thrown.RunscRelease?.Date));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_another_user_could_exchange_but_does_not_runs_in_every_way(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        var (cell, options) = Weak(host);
        var result = (await cell.RunAsync(options(null), TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.Equal("mine mine mine\n", result.StandardOutput);

        await using var started = await cell.StartAsync(options(null), TestContext.Current.CancellationToken);
        Assert.Equal("mine mine mine\n", await new StreamReader(started.StandardOutput).ReadToEndAsync(TestContext.Current.CancellationToken));
        (await started.WaitAsync(TestContext.Current.CancellationToken)).EnsureSuccess();

        await using var pool = new CellPool<TestCell<Plain>>(cell, new CellPoolOptions { Size = 1, Run = options(null) });
        while (pool.Statistics.Ready == 0 && pool.Statistics.Failed == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await using var taken = await pool.TakeAsync(TestContext.Current.CancellationToken);
        (await taken.WaitAsync(TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.Equal(1, pool.Statistics.Warm);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_root_file_system_whose_files_are_another_users_is_fit(int release)
    {
        using var host = new TestHost(release);
        TestHost.Shell("chown -R 65534:65534 \"$1\"", host.Rootfs);
        (await host.RunAsync("true")).EnsureSuccess();
    }

    [Theory]
    [InlineData("mkdir $1; chown 65534 $1")]
    [InlineData("mkdir $1; chmod 0777 $1")]
    [InlineData("mkdir $1; chgrp 65534 $1; chmod 0770 $1")]
    [InlineData("mkdir $1; mkdir $1/work; chown 65534 $1")]
    [InlineData("mkdir -m 01777 $1; mkdir $1/work; chown 65534 $1/work")]
    public async Task A_work_directory_that_another_user_can_exchange_is_refused(string making)
    {
        using var host = new TestHost(Any);
        var above = host.Directory + "/above";
        TestHost.Shell(making, above);
        var before = Tree.Of(above);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = above + "/work", RootfsDirectory = host.Rootfs };
        await FailsAsync(TestCell<Plain>.Shell("true"), options, CellErrorKind.LaunchFailed, above);
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => CellReaper.ReapAsync(options, TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.LaunchFailed, thrown.Kind);
        Assert.Equal(before, Tree.Of(above));
    }

    [Fact]
    public async Task A_work_directory_of_ones_own_in_a_sticky_one_is_fit()
    {
        using var host = new TestHost(Any);
        TestHost.Shell("mkdir -m 01777 $1", host.Directory + "/above");
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.Directory + "/above/work", RootfsDirectory = host.Rootfs };
        (await TestCell<Plain>.Shell("true").RunAsync(options, TestContext.Current.CancellationToken)).EnsureSuccess();
    }

    [Theory]
    [InlineData("{0}/work")]
    [InlineData("{0}")] // which the work directory is in
    [InlineData("/")]
    [InlineData("{0}/work/other")] // as another launch is
    [InlineData("{0}/link")] // to the work directory
    public async Task A_cell_gets_nothing_of_other_launches(string source)
    {
        using var host = new TestHost(Any);
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, source, host.Directory);
        TestHost.Shell("cd $1; mkdir -m 0700 work work/other; ln -s work link", host.Directory);
        await FailsAsync(new TestCell<Plain> { Arguments = ["/bin/true"], Mounts = [TestMount.Bind(path, "/data")] }, host.Options(), CellErrorKind.FileSystemUnfit, host.WorkDirectory);
        await FailsAsync(TestCell<Plain>.Shell("true"), host.Options(rootfs: path), CellErrorKind.FileSystemUnfit, host.WorkDirectory);
        Directory.Delete(host.WorkDirectory + "/other");
    }

    [Fact]
    public async Task A_cell_gets_runsc_only_to_read()
    {
        using var host = new TestHost(Any) { TreeMayChange = true };
        File.Copy(host.RunscPath, host.Data + "/runsc");
        host.RunscPath = host.Data + "/runsc";
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], Mounts = [TestMount.Bind(host.Data, "/data", "rw")] };
        await FailsAsync(cell, host.Options(), CellErrorKind.FileSystemUnfit, host.RunscPath);
        await FailsAsync(new TestCell<Plain> { Arguments = ["/bin/true"], IsReadOnly = false }, host.Options(rootfs: host.Data), CellErrorKind.FileSystemUnfit, host.RunscPath);
        cell = new TestCell<Plain> { Arguments = ["/bin/true"], Mounts = [TestMount.Bind(host.Data, "/data")] };
        (await cell.RunAsync(host.Options(), TestContext.Current.CancellationToken)).EnsureSuccess();
    }

    // All that a cell takes of the host lies in a directory of another user's.
    private static (TestCell<Plain> Cell, Func<Stream?, CellRunOptions> Options) Weak(TestHost host, Action<LaunchStage>? stageReached = null)
    {
        var weak = host.Directory + "/weak";
        TestHost.Shell(
            """
            cd "$1"; mkdir -p weak/source weak/above/inner weak/decoy/bin weak/decoy/inner weak/decoy/data weak/decoy/above weak/decoy/tmp
            cp -a rootfs weak/root; mkdir weak/root/above; touch weak/root/file weak/decoy/file
            cp rootfs/bin/busybox weak/decoy/bin/sh
            for f in source/text file above/inner/text; do echo mine > weak/$f; done; for f in text inner/text; do echo stolen > weak/decoy/$f; done
            chown 65534 weak
            """,
            host.Directory);
        var cell = new TestCell<Plain>
        {
            Arguments = ["/bin/sh", "-c", "read a < /data/text; read b < /file; read c < /above/text; echo $a $b $c"],
            Mounts = [TestMount.Bind(weak + "/source", "/data"), TestMount.Bind(weak + "/file", "/file"), TestMount.Bind(weak + "/above/inner", "/above")],
        };
        return (cell, output => host.Options(output, rootfs: weak + "/root", stageReached: stageReached));
    }

    private static async Task FailsAsync<TShape>(TestCell<TShape> cell, CellRunOptions options, CellErrorKind kind, string named)
        where TShape : ICellShape
    {
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.RunAsync(options, TestContext.Current.CancellationToken));
        Assert.True(thrown.Kind == kind, thrown.Message);
        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>A program of the host that is named by the test.</summary>
    private sealed class FromLink : ICellShape
    {
        public static string Program { get; set; } = "";

        public static CellDescriptor Descriptor => Shapes.Describe(
            TimeSpan.FromMinutes(2),
            new CellRootfs("unused", IsReadOnly: true) { Programs = [new CellHostProgram(Program, ["/bin/sh"])] });
    }
}
