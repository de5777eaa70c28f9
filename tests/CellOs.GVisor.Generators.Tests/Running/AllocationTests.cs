using System.Buffers;
using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>Writing a configuration or an ExecutionCell document allocates nothing.</summary>
public sealed class AllocationTests
{
    private const string Source = """
        [Cell("values"), Process("/bin/echo"), Rootfs("rootfs")]
        public partial class Values
        {
            [Argument] public string Text { get; set; } = "plain, \"quoted\", \n, ä, 😀";
            [Argument] public string Long { get; set; } = new('x', 10_000);
            [Option("--n")] public int Number { get; set; } = -1;
            [Option("--o")] public int? Optional { get; set; } = 2;
            [Option("--d=")] public double Real { get; set; } = 0.1;
            [Option("--m=")] public decimal? Money { get; set; } = 1.50m;
            [Argument] public Level Level { get; set; } = Level.On;
            [Argument] public Level? Other { get; set; } = Level.Off;
            [Argument] public Guid Id { get; set; } = new("00000000-0000-0000-0000-000000000001");
            [Argument] public Uri Address { get; set; } = new("https://example/");
            [Argument] public string[] Texts { get; set; } = ["a", "b"];
            [Argument] public System.Collections.Immutable.ImmutableArray<Guid?> Ids { get; set; } = [null, default(Guid)];
            [Argument] public List<int> Numbers { get; set; } = [1, 2];
            [EnvironmentVariable("DATE")] public DateTimeOffset Date { get; set; } = DateTimeOffset.UnixEpoch;
            [EnvironmentVariable("TIME")] public TimeSpan? Time { get; set; } = TimeSpan.FromSeconds(1);
            [EnvironmentVariable("FLAG")] public bool Flag { get; set; } = true;
            [BindMount("/in")] public string Input { get; set; } = "/srv/in";
            [Limit(CellLimit.Cpus)] public double Cpus { get; set; } = 1.5;
            [Limit(CellLimit.Pids)] public int? Pids { get; set; } = 10;
            [Correlation(CellCorrelation.TenantId)] public string? Tenant { get; set; } = "tenant-1 ä".Replace(" ", "");
        }

        public enum Level { Off, On }
        """;

    [Fact]
    public void Nothing_is_allocated_beyond_the_buffer()
    {
        var cell = LoadedCell.Load(Source).Create("Values");
        var placement = new CellPlacement
        {
            ContainerId = "id",
            BundleDirectory = "/b",
            StateDirectory = "/s",
            LogFile = "/l",
            PanicLogDirectory = "/p/",
            RootPath = "/root",
            CgroupsPath = "/cells/1",
        };
        var output = new ArrayBufferWriter<byte>(1 << 16);
        Write();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);

        void Write()
        {
            // Often enough for whatever is set up at first use.
            for (var i = 0; i < 50; i++)
            {
                output.ResetWrittenCount();
                cell.WriteConfig(output);
                cell.WriteConfig(output, placement);
                cell.WriteExecutionCell(output);
            }
        }
    }
}
