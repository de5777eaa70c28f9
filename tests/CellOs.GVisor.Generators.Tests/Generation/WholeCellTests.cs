using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Generation;

/// <summary>What is generated for whole cells, from the least to the most that can be said.</summary>
public sealed class WholeCellTests
{
    [Fact]
    public Task Least() => Generate.MatchesSnapshotAsync("""
        namespace Cells;

        [Cell("least"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Least;
        """);

    [Fact]
    public Task WordCount() => Generate.MatchesSnapshotAsync("""
        namespace Counting;

        [Cell("word-count")]
        [Process("/bin/wc", "-w")]
        [Rootfs("rootfs")]
        [Tmpfs("/tmp", SizeBytes = 16 << 20)]
        [Limits(MemoryBytes = 64 << 20, Pids = 32)]
        [Lifetime(TtlSeconds = 10)]
        public partial class WordCount
        {
            [BindMount("/data")]
            public required string DataDirectory { get; init; }

            [EnvironmentVariable("LC_ALL")]
            public string Locale { get; init; } = "C";

            [Argument]
            public required string File { get; init; }
        }
        """);

    [Fact]
    public Task Everything() => Generate.MatchesSnapshotAsync(Sources.Everything);
}
