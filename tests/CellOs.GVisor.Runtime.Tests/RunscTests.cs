namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The runsc that is missing or is not what it should be: faults that the real one cannot show.</summary>
public class RunscTests
{
    private const int Any = 20240729;

    [Fact]
    public async Task A_path_without_runsc_is_named()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.Directory + "/no-runsc";
        var thrown = await FailsAsync(host);
        Assert.Equal(CellErrorKind.RunscNotFound, thrown.Kind);
        Assert.Contains(host.RunscPath, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_executable_is_no_runsc()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteScript("runsc", "");
        File.SetUnixFileMode(host.RunscPath, UnixFileMode.UserRead);
        Assert.Equal(CellErrorKind.RunscNotFound, (await FailsAsync(host)).Kind);
    }

    [Fact]
    public async Task Without_a_path_it_is_searched_in_the_absolute_directories_of_PATH()
    {
        using var host = new TestHost(Any);
        var options = new CellRunOptions { WorkDirectory = host.WorkDirectory, RootfsDirectory = host.Rootfs };
        var path = Environment.GetEnvironmentVariable("PATH");
        try
        {
            Environment.SetEnvironmentVariable("PATH", $"relative:{host.Data}");
            var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => TestCell<Plain>.Shell("true").RunAsync(options, TestContext.Current.CancellationToken));
            Assert.Equal(CellErrorKind.RunscNotFound, thrown.Kind);
            Assert.Contains(host.Data, thrown.Message, StringComparison.Ordinal);

            Environment.SetEnvironmentVariable("PATH", $"relative:{host.Directory}");
            File.CreateSymbolicLink(host.Directory + "/runsc", Releases.Path(Any));
            (await TestCell<Plain>.Shell("true").RunAsync(options, TestContext.Current.CancellationToken)).EnsureSuccess();
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    [Fact]
    public void Paths_that_are_not_absolute_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new CellRunOptions { RunscPath = "runsc" });
        Assert.Throws<ArgumentException>(() => new CellRunOptions { WorkDirectory = "work" });
        Assert.Throws<ArgumentException>(() => new CellRunOptions { RootfsDirectory = "rootfs" });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CellRunOptions { CaptureLimit = -1 });
        Assert.Throws<ArgumentNullException>(() => new CellRunOptions { TimeProvider = null! });
    }

    [Theory]
    [InlineData("echo hello")]
    [InlineData("exit 0")]
    [InlineData("echo runsc version release-20240729.0; exit 3")]
    [InlineData("head -c 1000000 /dev/zero")]
    [InlineData("kill -9 $$")]
    public async Task A_runsc_that_does_not_say_its_release_is_refused_with_what_it_said(string script)
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteScript("runsc", $"#!/bin/sh\n{script}\n");
        var thrown = await FailsAsync(host);
        Assert.Equal(CellErrorKind.RunscUnsupported, thrown.Kind);
        Assert.Equal(host.RunscPath + " --version", thrown.CommandLine);
        Assert.DoesNotContain('\0', thrown.Message);
    }

    [Fact]
    public async Task A_file_that_is_no_program_is_refused()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteScript("runsc", "\u007fELF garbage");
        Assert.Equal(CellErrorKind.RunscUnsupported, (await FailsAsync(host)).Kind);
    }

    [Fact]
    public async Task A_runsc_that_is_too_old_is_refused()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteScript("runsc", "#!/bin/sh\necho runsc version release-20200101.0");
        var thrown = await FailsAsync(host);
        Assert.Equal((CellErrorKind.RunscUnsupported, 20200101), (thrown.Kind, thrown.RunscRelease?.Date));
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_runsc_that_is_too_old_for_the_cell_is_refused(int release)
    {
        using var host = new TestHost(release);
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() =>
            TestCell<Demanding>.Shell("true").RunAsync(host.Options(), TestContext.Current.CancellationToken));
        Assert.Equal((CellErrorKind.RunscUnsupported, release), (thrown.Kind, thrown.RunscRelease?.Date));
        Assert.Contains("20990101", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runsc_that_never_answers_is_given_up_and_killed()
    {
        using var host = new TestHost(Any);
        var asked = host.Directory + "/asked";
        host.RunscPath = host.WriteScript("runsc", $"#!/bin/sh\ntouch {asked}\ntail -f {asked}\n");
        var clock = new ManualClock();
        var run = TestCell<Plain>.Shell("true").RunAsync(host.Options(clock: clock), TestContext.Current.CancellationToken);
        await FileAppearsAsync(asked, run);
        clock.Advance(TimeSpan.FromSeconds(11));
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => run);
        Assert.Equal(CellErrorKind.RunscUnsupported, thrown.Kind);
    }

    [Fact]
    public async Task A_cell_that_is_cancelled_meanwhile_does_not_wait_for_the_answer()
    {
        using var host = new TestHost(Any);
        var asked = host.Directory + "/asked";
        host.RunscPath = host.WriteScript("runsc", $"#!/bin/sh\ntouch {asked}\ntail -f {asked}\n");
        var clock = new ManualClock();
        using var cancellation = new CancellationTokenSource();
        var run = TestCell<Plain>.Shell("true").RunAsync(host.Options(clock: clock), cancellation.Token);
        var other = TestCell<Plain>.Shell("true").RunAsync(host.Options(clock: clock), TestContext.Current.CancellationToken);
        await FileAppearsAsync(asked, run);
        await cancellation.CancelAsync();
        Assert.Equal(CellOutcome.Cancelled, (await run).Outcome);

        // The question is shared, and the other cell still waits for its answer.
        Assert.False(other.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(11));
        await Assert.ThrowsAsync<CellLaunchException>(() => other);
    }

    [Fact]
    public async Task A_runsc_that_is_replaced_is_asked_again()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteScript("runsc", "#!/bin/sh\necho release-20200101.0");
        Assert.Equal(20200101, (await FailsAsync(host)).RunscRelease?.Date);
        host.WriteScript("runsc", "#!/bin/sh\necho release-20200102.0 \n");
        Assert.Equal(20200102, (await FailsAsync(host)).RunscRelease?.Date);
    }

    private static Task<CellLaunchException> FailsAsync(TestHost host)
        => Assert.ThrowsAsync<CellLaunchException>(() => host.RunAsync("true"));

    private static async Task FileAppearsAsync(string path, Task run)
    {
        while (!File.Exists(path) && !run.IsCompleted)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
