using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Generation;

/// <summary>What is generated for limits and bind mounts that are filled in at run time.</summary>
public sealed class LimitAndMountHoleTests
{
    [Fact]
    public Task Limits() => Generate.MatchesSnapshotAsync("""
        [Cell("limits"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Limits
        {
            [Limit(CellLimit.MemoryBytes)] public required long Memory { get; init; }
            [Limit(CellLimit.Cpus)] public double Cpus { get; init; } = 0.5;
            [Limit(CellLimit.Pids)] public uint Pids { get; init; } = 10;
        }
        """);

    [Fact]
    public Task Nullable_limits() => Generate.MatchesSnapshotAsync("""
        [Cell("limits"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Limits
        {
            [Limit(CellLimit.MemoryBytes)] public long? Memory { get; init; }
            [Limit(CellLimit.Cpus)] public decimal? Cpus { get; init; }
            [Limit(CellLimit.Pids)] public byte? Pids { get; init; }
        }
        """);

    [Fact]
    public Task Limits_beside_constant_ones() => Generate.MatchesSnapshotAsync("""
        [Cell("limits"), Process("/bin/true"), Rootfs("rootfs"), Limits(MemoryBytes = 64 << 20, CpuSet = "0")]
        public partial class Limits
        {
            [Limit(CellLimit.Cpus)] public int? Cpus { get; init; }
        }
        """);

    [Fact]
    public Task Bind_mounts() => Generate.MatchesSnapshotAsync("""
        [Cell("mounts"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/first", Source = "/srv/first")]
        public partial class Mounts
        {
            [BindMount("/in")] public required string Input { get; init; }
            [BindMount("/out", ReadOnly = false, Recursive = false, Options = ["noexec"])] public required string Output { get; init; }
        }
        """);

    [Fact]
    public Task Nullable_bind_mounts() => Generate.MatchesSnapshotAsync("""
        #nullable enable
        [Cell("mounts", DefaultMounts = false), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Mounts
        {
            [BindMount("/first")] public string? First { get; init; }
            [BindMount("/second")] public string? Second { get; init; }
        }
        """);

    [Fact]
    public Task One_property_in_several_places() => Generate.MatchesSnapshotAsync("""
        #nullable enable
        [Cell("places"), Process("/bin/ls"), Rootfs("rootfs")]
        public partial class Places
        {
            [BindMount("/data"), BindMount("/same", ReadOnly = false), EnvironmentVariable("DATA"), EnvironmentVariable("ROOT"), Argument]
            public required string Data { get; init; }

            [BindMount("/more"), EnvironmentVariable("MORE"), Option("--more")]
            public string? More { get; init; }
        }
        """);
}
