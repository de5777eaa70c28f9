using CellOs.GVisor.Runtime.Tests.Generated;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Cells as the generator makes them: what was asked for is what the program finds, and nothing else.</summary>
public class GeneratedCellTests
{
    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_that_asks_for_nothing_gets_nothing_dangerous(int release)
    {
        using var host = new TestHost(release);
        var result = await new Defaults().RunAsync(host.Options(), TestContext.Current.CancellationToken);

        Assert.Equal("exited with code 0", result.ToString());
        Assert.Equal(
            """
            user 65532:65532
            cwd /
            host defaults
            env 0
            CapInh: 0000000000000000
            CapPrm: 0000000000000000
            CapEff: 0000000000000000
            CapBnd: 0000000000000000
            root readonly
            shm writable
            mount /proc proc
            mount /dev tmpfs
            mount /dev/pts devpts
            mount /dev/shm tmpfs
            mount /sys sysfs
            net 1
            """,
            result.StandardOutput.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_gets_what_it_asks_for(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        await File.WriteAllTextAsync(Path.Join(host.Data, "in.txt"), "from the host\n", TestContext.Current.CancellationToken);
        foreach (var name in new[] { "out", "scratch" })
        {
            Directory.CreateDirectory(Path.Join(host.Rootfs, name));
        }

        var output = Directory.CreateDirectory(Path.Join(host.Directory, "out")).FullName;
        var cell = new Asks
        {
            Data = host.Data,
            Out = output,
            Count = -3,
            Name = "a \"quoted\" \\ name\t世",
            Verbose = true,
            Files = ["x", "", "-y"],
            Mode = DayOfWeek.Friday,
            Pids = 256,
        };
        var result = await cell.RunAsync(host.Options(), TestContext.Current.CancellationToken);

        Assert.Equal("exited with code 0", result.ToString());
        Assert.Equal(
            """
            args --count=-3 --name a "quoted" \ name	世 --verbose x  -y
            user 0:0 0 1001 1002
            cwd /tmp
            host inside
            mode Friday limit a=b "c" unset none
            nofile 64 128
            CapEff: 0000000000000021
            data readonly
            from the host
            out written
            scratch bounded
            """,
            result.StandardOutput.TrimEnd());
        Assert.Equal("out\n", await File.ReadAllTextAsync(Path.Join(output, "file"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_from_a_file_gets_what_the_file_and_its_attributes_ask_for(int release)
    {
        using var host = new TestHost(release);
        var result = await new FromFile { More = "two" }.RunAsync(host.Options(), TestContext.Current.CancellationToken);

        Assert.Equal("exited with code 0", result.ToString());
        Assert.Equal(
            """
            user 1000:1000
            host foreign
            cwd /tmp
            from file over attribute
            nofile 64
            args one two
            root readonly
            CapEff: 0000000000000000
            CapBnd: 0000000000000020
            """,
            result.StandardOutput.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_host_program_comes_along(int release)
    {
        using var host = new TestHost(release);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory };
        var result = await new Brings().RunAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal(("exited with code 0", "hello\n"), (result.ToString(), result.StandardOutput));
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task What_a_cell_writes_into_its_root_does_not_reach_the_host(int release)
    {
        using var host = new TestHost(release);
        var result = await new Writes().RunAsync(host.Options(), TestContext.Current.CancellationToken);

        Assert.Equal(("exited with code 0", "mine\n"), (result.ToString(), result.StandardOutput));
    }

    [Fact]
    public async Task A_value_that_the_document_cannot_carry_is_refused_before_anything_starts()
    {
        using var host = new TestHost(20221219);
        var cell = new Asks { Data = "relative" };
        var refused = await Assert.ThrowsAsync<CellValueException>(() => cell.RunAsync(host.Options(), TestContext.Current.CancellationToken));

        Assert.Equal(("Data", CellErrorKind.InvalidValue), (refused.Hole, refused.Kind));
    }
}
