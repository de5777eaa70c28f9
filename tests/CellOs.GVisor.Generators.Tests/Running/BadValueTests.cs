using System.Buffers;
using System.Reflection;
using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>Values that a configuration cannot carry are refused, and the exception names the property but not the value.</summary>
public sealed class BadValueTests
{
    private static readonly Lazy<Assembly> Cells = new(() => LoadedCell.Load("""
        [Cell("values"), Process("/bin/echo"), Rootfs("rootfs")]
        public partial class Values
        {
            [Argument] public string Text { get; set; } = "";
            [Option("--o")] public string? Option { get; set; }
            [Option("--j=")] public string? Joined { get; set; }
            [EnvironmentVariable("E")] public string? Variable { get; set; }
            [BindMount("/in")] public string Source { get; set; } = "/srv";
            [BindMount("/more")] public string? More { get; set; }
            [Argument] public Uri Address { get; set; } = new("https://example/");
            [Argument] public string[] List { get; set; } = [];
            [Argument] public Level Level { get; set; }
            [Argument] public Level?[]? Levels { get; set; }
            [Limit(CellLimit.MemoryBytes)] public long Memory { get; set; } = 1;
            [Limit(CellLimit.Pids)] public int? Pids { get; set; }
            [Limit(CellLimit.Cpus)] public double Cpus { get; set; } = 1;
        }

        public enum Level { Off, On }
        """));

    [Fact]
    public void Good_values_are_written() => Cells.Value.Create("Values").Write();

    [Theory]
    [InlineData("Text")]
    [InlineData("Option")]
    [InlineData("Joined")]
    [InlineData("Variable")]
    [InlineData("Source")]
    [InlineData("More")]
    public void Text_without_end_or_character(string property)
    {
        Refuses(property, "/a\0secret");
        Refuses(property, "/\0");
        Refuses(property, "/secret\uD83D");
        Refuses(property, "/\uDE00secret");
        Refuses(property, "/\uD83Dx");
        Refuses(property, "/\uDE00\uD83D");
        Refuses(property, "/" + new string('x', 5000) + "\uD83D" + new string('x', 5000));
    }

    [Theory]
    [InlineData("Text")]
    [InlineData("Source")]
    [InlineData("Address")]
    [InlineData("List")]
    public void Null_where_the_type_says_never(string property) => Refuses(property, null);

    [Theory]
    [InlineData("Option")]
    [InlineData("Joined")]
    [InlineData("Variable")]
    [InlineData("More")]
    [InlineData("Levels")]
    [InlineData("Pids")]
    public void Null_where_the_type_allows_it_is_left_out(string property) => Cells.Value.Create("Values", (property, null)).Write();

    [Fact]
    public void Elements()
    {
        Refuses("List", Items("a", null));
        Refuses("List", Items("a\0"));

        static string?[] Items(params string?[] items) => items;
    }

    [Theory]
    [InlineData("Source")]
    [InlineData("More")]
    public void Relative_bind_sources(string property)
    {
        Refuses(property, "");
        Refuses(property, "secret");
        Refuses(property, "./secret");
        Refuses(property, "~/secret");
        Refuses(property, " /secret");
    }

    [Fact]
    public void Undefined_enum_values()
    {
        Refuses("Level", Cells.Value.Enum("Level", 2));
        Refuses("Level", Cells.Value.Enum("Level", -1));
        var levels = Array.CreateInstance(typeof(Nullable<>).MakeGenericType(Cells.Value.GetType("Level")!), 1);
        levels.SetValue(Cells.Value.Enum("Level", 7), 0);
        Refuses("Levels", levels);
    }

    [Theory]
    [InlineData("Memory", 0L)]
    [InlineData("Memory", -1L)]
    [InlineData("Memory", long.MinValue)]
    [InlineData("Pids", 0)]
    [InlineData("Pids", -5)]
    [InlineData("Cpus", 0.0)]
    [InlineData("Cpus", -1.0)]
    [InlineData("Cpus", 0.009)]
    [InlineData("Cpus", double.NaN)]
    [InlineData("Cpus", double.PositiveInfinity)]
    [InlineData("Cpus", double.NegativeInfinity)]
    [InlineData("Cpus", 1e9)]
    public void Limits_that_are_none(string property, object value) => Refuses(property, value);

    [Theory]
    [InlineData("RootPath")]
    [InlineData("CgroupsPath")]
    public void Placements(string member)
    {
        var placement = new CellPlacement
        {
            ContainerId = "id",
            BundleDirectory = "/b",
            StateDirectory = "/s",
            LogFile = "/l",
            PanicLogDirectory = "/p/",
            RootPath = member == "RootPath" ? "/a\0" : null,
            CgroupsPath = member == "CgroupsPath" ? "/\uD800" : null,
        };

        var refused = Assert.Throws<CellValueException>(() => Cells.Value.Create("Values").Write(placement));

        Assert.Equal("placement", refused.Hole);
    }

    [Fact]
    public void No_buffer() => Assert.Throws<ArgumentNullException>(() => Cells.Value.Create("Values").WriteConfig(null!));

    private static void Refuses(string property, object? value)
    {
        var cell = Cells.Value.Create("Values", (property, value));

        var refused = Assert.Throws<CellValueException>(() => cell.WriteConfig(new ArrayBufferWriter<byte>()));

        Assert.Equal(property, refused.Hole);
        Assert.Equal(CellErrorKind.InvalidValue, refused.Kind);
        Assert.Contains($"'{property}'", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }
}
