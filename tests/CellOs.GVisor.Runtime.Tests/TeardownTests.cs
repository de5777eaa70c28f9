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
        var thrown = await Assert.ThrowsAsync<CellTeardownException>(() => host.RunAsync("true"));
        Assert.Equal(CellErrorKind.TeardownIncomplete, thrown.Kind);
        Assert.Contains(thrown.Residue, r => r.StartsWith("runsc state ", StringComparison.Ordinal));
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
                --root=*) state=${a#--root=} ;;
                run) setsid sh -c 'trap "" TERM; while sleep 1000; do :; done' "$state" </dev/null >/dev/null 2>&1 & exit 0 ;;
              esac
            done
            """);
        var result = await host.RunAsync("true");
        Assert.Equal(CellOutcome.NeverStarted, result.Outcome);
        Assert.Empty(host.Residue());
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

        Assert.Null(TreeRemoval.TryRemove(tree));
        Assert.False(Directory.Exists(tree));
        Assert.True(File.Exists(precious + "/file"));
        Assert.Null(TreeRemoval.TryRemove(tree));
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
