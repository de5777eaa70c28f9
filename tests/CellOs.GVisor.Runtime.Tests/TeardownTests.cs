namespace CellOs.GVisor.Runtime.Tests;

public class TeardownTests
{
    private const int Any = 20240729;

    [Fact]
    public async Task State_that_runsc_says_it_deleted_but_did_not_is_named_and_the_result_is_kept()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteScript("runsc", """
            #!/bin/sh
            for a in "$@"; do
              case $a in
                --version) echo runsc version release-20240729.0; exit ;;
                --debug-log=*) notes=${a#--debug-log=}; notes=${notes%/*} ;;
                --root=*) state=${a#--root=} ;;
                run) touch "$state/x_sandbox:x.state"; echo 'I1 main.go:1] Exiting with status: 1792' > "$notes/run"; exit 7 ;;
              esac
            done
            exit 0
            """);
        var thrown = await Assert.ThrowsAsync<CellTeardownException>(() => TestCell<Plain>.Shell("true").RunAsync(host.Options(patience: new LaunchPatience { Teardown = TimeSpan.FromSeconds(1) }), TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.TeardownIncomplete, thrown.Kind);
        Assert.Contains(thrown.Report.Residue, r => r.Kind is CellResidueKind.RunscState);
        Assert.Equal((CellOutcome.Exited, 7), (thrown.Result?.Outcome, thrown.Result?.ExitCode));
        Assert.Contains(" run --bundle=", thrown.CommandLine, StringComparison.Ordinal);
        Assert.Equal(Any, thrown.RunscRelease?.Date);
        Directory.Delete(host.WorkDirectory, recursive: true);
    }

    [Fact]
    public async Task A_process_that_outlives_its_launch_is_killed()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteScript("runsc", """
            #!/bin/sh
            for a in "$@"; do
              case $a in
                --version) echo runsc version release-20240729.0; exit ;;
                --bundle=*) bundle=${a#--bundle=} ;;
                run) runs=1 ;;
              esac
            done
            [ "$runs" ] || exit 0
            group=/sys/fs/cgroup/pids$(sed 's/.*"cgroupsPath":"\([^"]*\)".*/\1/' "$bundle/config.json")
            mkdir "$group" && echo $$ > "$group/cgroup.procs"
            setsid sh -c 'trap "" TERM; while sleep 1000; do :; done' </dev/null >/dev/null 2>&1 &
            """);
        var result = await host.RunAsync("true");
        Assert.Equal(CellOutcome.RuntimeFailed, result.Outcome);
        Assert.Empty(host.Residue());
    }

    [Fact]
    public async Task A_process_that_only_names_the_launch_is_neither_killed_nor_reported()
    {
        using var host = new TestHost(Any);
        System.Diagnostics.Process? tail = null;
        var cell = new TestCell<Plain>
        {
            Arguments = ["/bin/true"],
            OnWrite = placement => tail = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("tail", ["-f", "/dev/null", placement.LogFile]) { RedirectStandardError = true }),
        };
        try
        {
            (await cell.RunAsync(host.Options(), TestContext.Current.CancellationToken)).EnsureSuccess();
            Assert.False(tail!.HasExited);
        }
        finally
        {
            tail?.Kill();
            await tail!.WaitForExitAsync(TestContext.Current.CancellationToken);
            tail.Dispose();
        }
    }

    [Fact]
    public async Task A_process_of_runsc_is_known_by_its_program_even_when_an_upgrade_has_replaced_that()
    {
        using var host = new TestHost(Any);
        var runsc = host.Directory + "/real";
        File.Copy("/bin/sh", runsc);
        var link = File.CreateSymbolicLink(host.Directory + "/link", runsc).FullName;
        var before = new RunscPrograms(link);
        using var process = System.Diagnostics.Process.Start(runsc, ["-c", "while sleep 0.1; do :; done", host.WorkDirectory]);
        using var stranger = System.Diagnostics.Process.Start("/bin/sh", ["-c", "while sleep 0.1; do :; done", host.WorkDirectory]);
        try
        {
            int[] Known(RunscPrograms programs, string directory) => [.. ProcessTable.OfLaunch(directory, "/no-such-group", programs).Select(p => p.Id)];

            // Until it is executed, a child is a copy of this process.
            while (Known(before, host.WorkDirectory).Length == 0)
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            Assert.Equal([process.Id], Known(before, host.WorkDirectory));
            Assert.Empty(Known(before, host.WorkDirectory + "/other"));
            Assert.Empty(Known(new RunscPrograms("/no/such/runsc"), host.WorkDirectory));

            File.Move(runsc, host.Directory + "/moved");
            Assert.Equal([process.Id], Known(before, host.WorkDirectory));
            File.Copy("/bin/sh", runsc);
            File.Delete(host.Directory + "/moved");
            Assert.Equal([process.Id], Known(before, host.WorkDirectory));
            File.Move(host.WriteScript("new", ""), runsc, overwrite: true);
            Assert.Empty(Known(new RunscPrograms(runsc), host.WorkDirectory)); // it was deleted under another name
        }
        finally
        {
            process.Kill();
            stranger.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await stranger.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void A_process_whose_program_is_deleted_is_known_by_the_path_it_had()
    {
        using var host = new TestHost(Any);
        var runsc = host.Directory + "/real";
        File.Copy("/bin/sh", runsc);
        using var process = System.Diagnostics.Process.Start(runsc, ["-c", "while sleep 0.1; do :; done", host.WorkDirectory]);
        try
        {
            File.Move(host.WriteScript("new", ""), runsc, overwrite: true);
            Assert.Contains(ProcessTable.OfLaunch(host.WorkDirectory, "/no-such-group", new RunscPrograms(runsc)), p => p.Id == process.Id);
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    [Fact]
    public void A_tree_is_removed_whatever_its_names_and_depth_and_its_links_are_not_followed()
    {
        var directory = Directory.CreateTempSubdirectory("cg-").FullName;
        var precious = Directory.CreateDirectory(directory + "/precious").FullName;
        File.WriteAllText(precious + "/file", "");
        var tree = Directory.CreateDirectory(directory + "/tree").FullName;
        var script = """
            cd "$1"
            ln -s ../precious link; ln -s ../precious/file flink; mkfifo pipe
            echo > "$(printf '\377bad')"; mkdir "$(printf 'dir\376')"; echo > "$(printf 'dir\376/x')"
            mkdir -p '.removing-0/a' 'z/.removing-1'; echo > z/.removing-1/y
            deep=$(printf 'deep/%.0s' $(seq 700))
            mkdir -p "top/$deep" "more/$deep"; cd "top/$deep" && mv "$1/more" . && echo > more/bottom
            """;
        using (var shell = System.Diagnostics.Process.Start("/bin/sh", ["-c", script, "sh", tree]))
        {
            shell.WaitForExit();
            Assert.Equal(0, shell.ExitCode);
        }

        Assert.Null(TreeRemoval.TryRemove(tree, TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(tree));
        Assert.True(File.Exists(precious + "/file"));
        Assert.Null(TreeRemoval.TryRemove(tree, TestContext.Current.CancellationToken));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void A_process_is_known_by_its_start_time_as_well()
    {
        using var sleep = System.Diagnostics.Process.Start("/bin/sleep", ["1000"]);
        var found = ProcessTable.Find(sleep.Id);
        Assert.NotNull(found);
        Assert.Equal("sleep", found.Value.Name);
        Assert.NotEqual(found, found.Value with { StartTime = found.Value.StartTime + 1 });
        sleep.Kill();
        sleep.WaitForExit();
        Assert.Null(ProcessTable.Find(sleep.Id));
    }
}
