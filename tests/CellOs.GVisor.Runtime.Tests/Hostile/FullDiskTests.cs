using System.Globalization;
using System.Text;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>A work directory that is full, has no room for another file, or cannot be written at all.</summary>
public class FullDiskTests
{
    private const int Any = 20240729;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>From too small for the bundle to large enough: one page of memory, then what runsc's state and logs need besides.</summary>
    public static TheoryData<int, int> Kibibytes => Releases.With(4, 8, 12, 16, 20, 24, 32, 48);

    /// <summary>The same in files and directories.</summary>
    public static TheoryData<int, int> Inodes => Releases.With(1, 2, 4, 6, 7, 8, 9, 10, 12, 14);

    [Theory]
    [MemberData(nameof(Kibibytes))]
    public Task A_work_directory_without_room_ends_a_launch_in_good_order(int release, int size)
        => EndsInGoodOrderAsync(release, string.Create(CultureInfo.InvariantCulture, $"size={size}k"));

    [Theory]
    [MemberData(nameof(Inodes))]
    public Task A_work_directory_without_room_for_a_file_ends_a_launch_in_good_order(int release, int count)
        => EndsInGoodOrderAsync(release, string.Create(CultureInfo.InvariantCulture, $"size=1m,nr_inodes={count}"));

    [Fact]
    public async Task A_work_directory_that_is_read_only_is_named()
    {
        using var host = new TestHost(Any);
        await WithFileSystemAsync(host, "ro", async () =>
        {
            var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => host.RunAsync("true"));
            Assert.Equal(CellErrorKind.LaunchFailed, thrown.Kind);
            Assert.Contains(host.WorkDirectory, thrown.Message, StringComparison.Ordinal);
            Assert.Contains("Read-only", thrown.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task Output_that_finds_no_room_ends_the_cell_and_the_file_is_named(int release)
    {
        using var host = new TestHost(release);
        await WithFileSystemAsync(host, "size=256k", async () =>
        {
            var options = new CellRunOptions
            {
                RunscPath = host.RunscPath,
                WorkDirectory = host.WorkDirectory,
                RootfsDirectory = host.Rootfs,
                OutputBuffer = new CellOutputBuffer { Capacity = 1000, Overflow = CellOutputOverflow.Spill },
            };
            await using var cell = await TestCell<Plain>.Shell("while true; do echo flood; done").StartAsync(options, Token);
            var thrown = await Assert.ThrowsAsync<CellOutputException>(() => cell.WaitAsync(Token));
            Assert.Equal(CellErrorKind.OutputRefused, thrown.Kind);
            Assert.Contains(host.WorkDirectory, thrown.Message, StringComparison.Ordinal);
            Assert.IsType<IOException>(thrown.InnerException);
        });
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_whose_work_directory_fills_up_while_it_runs_takes_no_command_and_ends_as_it_would(int release)
    {
        using var host = new TestHost(release);
        await WithFileSystemAsync(host, "size=256k", async () =>
        {
            await using var cell = await TestCell<Plain>.Shell("read line; exit 6").StartAsync(host.Options(), Token);
            Fill(host.WorkDirectory + "/ballast");
            var thrown = await Assert.ThrowsAsync<CellCommandException>(() => cell.ExecAsync(new CellCommand("/bin/true"), Token));
            Assert.Contains(host.WorkDirectory, thrown.Message, StringComparison.Ordinal);
            await cell.StandardInput.DisposeAsync();
            var result = await cell.WaitAsync(Token);

            // runsc has nowhere to note how the program ended, unless there was room in the last page of its log.
            Assert.True(result.Outcome is CellOutcome.Lost || result.ExitCode == 6, result.ToString());
            File.Delete(host.WorkDirectory + "/ballast");
        });
    }

    private static async Task EndsInGoodOrderAsync(int release, string fileSystem)
    {
        using var host = new TestHost(release);
        await WithFileSystemAsync(host, fileSystem, async () =>
        {
            string said;
            try
            {
                var result = await host.RunAsync("exit 7");
                said = result.ToString();
                Assert.True(result.Outcome is CellOutcome.RuntimeFailed or CellOutcome.Lost || result.ExitCode == 7, said);
                Assert.True(result.ExitCode == 7 || result.Failure!.Contains(host.WorkDirectory, StringComparison.Ordinal), said);
            }
            catch (CellLaunchException e)
            {
                said = e.Message;
                Assert.Equal(CellErrorKind.LaunchFailed, e.Kind);
                Assert.Contains(host.WorkDirectory, e.Message, StringComparison.Ordinal);
                Assert.Contains("No space left on device", e.Message, StringComparison.Ordinal);
            }

            TestContext.Current.TestOutputHelper!.WriteLine($"{release} | {fileSystem} | {said}");
        });
    }

    private static async Task WithFileSystemAsync(TestHost host, string options, Func<Task> run)
    {
        TestHost.Shell("mkdir -m 0700 $1; mount -t tmpfs -o mode=0700,$2 none $1", host.WorkDirectory, options);
        try
        {
            await run();
            Assert.Empty(Directory.GetFileSystemEntries(host.WorkDirectory));
        }
        finally
        {
            TestHost.Shell("umount -l $1; rmdir $1", host.WorkDirectory);
        }
    }

    private static void Fill(string path)
    {
        using var file = File.Create(path, bufferSize: 0);
        var page = Encoding.ASCII.GetBytes(new string('x', 4096));
        try
        {
            while (true)
            {
                file.Write(page);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
