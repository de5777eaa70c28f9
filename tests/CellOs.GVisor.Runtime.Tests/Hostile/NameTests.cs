using System.Globalization;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>Names: what is no id goes nowhere, and no two launches share one.</summary>
public class NameTests
{
    private const int Any = 20240729;

    private static readonly string[] NoIds =
    [
        "", ".", "..", "../x", "x/../y", "a/b", "/a", "-x", "x-", "--root=/", "a\0b", "a\n", "a b", "a.b", "a_b", "A", "%2e%2e", "a\\b",
        "\u0430bc", // Cyrillic
        "\uff41bc", // full width
        "abc\u0301", // with a combining accent
        "ab\u200bc", // with a space of no width
        "\u0131d", // without its dot
        "\ud800", // half a character
        new string('a', 41),
        new string('a', 300),
    ];

    /// <summary>Has the id at hand.</summary>
    private sealed class Named : ICellShape
    {
        public static string Id { get; set; } = "";

        public static CellDescriptor Descriptor => new()
        {
            Id = Id,
            TimeToLive = TimeSpan.FromMinutes(1),
            TemplateSha256 = new string('0', 64),
            Rootfs = new CellRootfs("no-such-rootfs", IsReadOnly: true),
        };
    }

    [Fact]
    public async Task What_is_no_id_is_refused_before_anything_is_asked_or_made()
    {
        using var host = new TestHost(Any);
        var asked = host.Directory + "/asked";
        host.RunscPath = host.WriteScript("runsc", $"#!/bin/sh\ntouch {asked}\n");
        foreach (var id in NoIds)
        {
            Named.Id = id;
            var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => TestCell<Named>.Shell("true").RunAsync(host.Options(), TestContext.Current.CancellationToken));
            Assert.Equal(CellErrorKind.LaunchFailed, thrown.Kind);
            Assert.False(File.Exists(asked));
            Assert.False(Directory.Exists(host.WorkDirectory));
        }
    }

    [Fact]
    public async Task A_NUL_character_in_a_path_is_refused_wherever_it_is()
    {
        Assert.Throws<ArgumentException>(() => new CellRunOptions { RunscPath = "/a\0b" });
        Assert.Throws<ArgumentException>(() => new CellRunOptions { WorkDirectory = "/a\0b" });
        Assert.Throws<ArgumentException>(() => new CellRunOptions { RootfsDirectory = "/a\0b" });

        using var host = new TestHost(Any);
        string[] arguments = ["/bin/true"];
        foreach (var cell in (TestCell<Plain>[])
        [
            new() { Arguments = arguments, WorkingDirectory = "/a\0b" },
            new() { Arguments = arguments, ControlGroup = "/a\0b" },
            new() { Arguments = arguments, Mounts = [TestMount.Bind(host.Data + "\0", "/data")] },
            new() { Arguments = arguments, Mounts = [TestMount.Bind(host.Data, "/data\0/..")] },
        ])
        {
            var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.RunAsync(host.Options(), TestContext.Current.CancellationToken));
            Assert.Equal(CellErrorKind.LaunchFailed, thrown.Kind);
            Assert.Contains("NUL", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_fifty_launches_of_one_name_one_is_made_and_the_others_do_it_no_harm()
    {
        using var host = new TestHost(Any);
        Directory.CreateDirectory(host.WorkDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var names = new LaunchNames("cell");
        var attempts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Try(() => LaunchDirectory.Create(host.WorkDirectory, names)))));
        using var winner = Assert.Single(attempts, static attempt => attempt is not null)!;
        winner.Furnish();
        Assert.Equal(names.Random, Path.GetFileName(winner.Path));
        Assert.False(LaunchDirectory.At(winner.Path).TryHold(out var isHeld));
        Assert.True(isHeld);
        Directory.Delete(winner.Path, recursive: true);

        static LaunchDirectory? Try(Func<LaunchDirectory> make)
        {
            try
            {
                return make();
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_cell_that_takes_the_name_of_a_running_one_is_refused_and_that_one_runs_on(int release)
    {
        using var host = new TestHost(release);
        await using var running = await TestCell<Plain>.Shell("read line; exit 5").StartAsync(host.Options(), TestContext.Current.CancellationToken);
        var second = new TestCell<Plain> { Arguments = ["/bin/true"], ControlGroup = LaunchNames.ControlGroup(running.ContainerId) };
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => second.RunAsync(host.Options(), TestContext.Current.CancellationToken));
        Assert.Equal(CellErrorKind.NotEnforceable, thrown.Kind);
        Assert.Contains("/bin/sh", (await running.ExecAsync(new CellCommand("/bin/cat", "/proc/1/cmdline"), TestContext.Current.CancellationToken)).StandardOutput, StringComparison.Ordinal);
        await running.StandardInput.DisposeAsync();
        Assert.Equal(5, (await running.WaitAsync(TestContext.Current.CancellationToken)).ExitCode);
    }

    [Fact]
    public void Ten_thousand_names_are_all_different_and_use_every_letter_in_every_place()
    {
        var names = Enumerable.Range(0, 10_000).Select(static _ => new LaunchNames("a").Random).ToArray();
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enumerable.Range(0, 16), place => Assert.True(names.Select(name => name[place]).Distinct().Count() == 32, place.ToString(CultureInfo.InvariantCulture)));
    }
}
