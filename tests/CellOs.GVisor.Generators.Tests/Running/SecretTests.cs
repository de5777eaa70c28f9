using System.Reflection;
using System.Text;
using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>What a generated cell does with secrets: files carry every byte, and the document none of them.</summary>
public sealed class SecretTests
{
    private static readonly Lazy<Assembly> Cells = new(() => LoadedCell.Load("""
        [Cell("secrets"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Secrets
        {
            [Secret("/run/secrets/token")] public string Token { get; set; } = "hunter2";
            [Secret("/run/secrets/key")] public byte[] Key { get; set; } = [0, 255];
            [Secret("/run/secrets/more")] public ReadOnlyMemory<byte>? More { get; set; }
            [Secret("/run/secrets/rest")] public string? Rest { get; set; }
            [Secret(EnvironmentVariable = "TOKEN")] public string? Variable { get; set; }
        }

        [Cell("none"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class None;
        """));

    [Fact]
    public void Files_hold_the_values_as_they_are()
    {
        var cell = Cells.Value.Create("Secrets", ("Token", "\uFEFFschl\u00FCssel\0\U0001F511"), ("More", (ReadOnlyMemory<byte>?)new byte[] { 10, 0, 13 }), ("Rest", ""));
        var files = Written(cell);
        Assert.Equal(["Token", "Key", "More", "Rest"], files.Select(static file => file.Name));
        Assert.Equal(Encoding.UTF8.GetBytes("\uFEFFschl\u00FCssel\0\U0001F511"), files[0].Value);
        Assert.Equal([0, 255], files[1].Value);
        Assert.Equal([10, 0, 13], files[2].Value);
        Assert.Empty(files[3].Value);
    }

    [Fact]
    public void What_is_null_is_left_out_of_both()
    {
        var cell = Cells.Value.Create("Secrets");
        Assert.Equal(["Token", "Key"], Written(cell).Select(static file => file.Name));
        Assert.Equal(["/run/secrets/token", "/run/secrets/key"], Mounts(cell).Select(static mount => mount.Destination));
        Assert.Empty(cell.Read()["process"]!["env"]!.AsArray());
    }

    [Fact]
    public void The_document_names_the_files_and_holds_no_value_of_them()
    {
        var cell = Cells.Value.Create("Secrets", ("Rest", "more"), ("Variable", "in the \"open\""));
        Assert.Equal(
            [("/run/secrets/token", "/run/secrets/Token"), ("/run/secrets/key", "/run/secrets/Key"), ("/run/secrets/rest", "/run/secrets/Rest")],
            Mounts(cell));
        var placement = new CellPlacement
        {
            ContainerId = "x", BundleDirectory = "/b", StateDirectory = "/s", LogFile = "/l", PanicLogDirectory = "/p/", SecretsDirectory = "/launch/\"secrets\"",
        };
        Assert.Equal(
            [("/run/secrets/token", "/launch/\"secrets\"/Token"), ("/run/secrets/key", "/launch/\"secrets\"/Key"), ("/run/secrets/rest", "/launch/\"secrets\"/Rest")],
            Mounts(cell, placement));
        Assert.DoesNotContain("hunter2", Encoding.UTF8.GetString(cell.Write(placement)), StringComparison.Ordinal);
        Assert.Equal(["TOKEN=in the \"open\""], cell.Read()["process"]!["env"]!.AsArray().Select(static entry => (string)entry!));
    }

    [Fact]
    public void The_descriptor_lists_them() => Assert.Equal(
        [
            new CellHole("Token", CellHoleKind.Secret, "/run/secrets/token", IsOptional: false),
            new CellHole("Key", CellHoleKind.Secret, "/run/secrets/key", IsOptional: false),
            new CellHole("More", CellHoleKind.Secret, "/run/secrets/more", IsOptional: true),
            new CellHole("Rest", CellHoleKind.Secret, "/run/secrets/rest", IsOptional: true),
            new CellHole("Variable", CellHoleKind.SecretEnvironmentVariable, "TOKEN", IsOptional: true),
        ],
        Cells.Value.Create("Secrets").Descriptor().Holes);

    [Fact]
    public void A_cell_without_secrets_writes_none() => Assert.Empty(Written(Cells.Value.Create("None")));

    [Theory]
    [InlineData("hunter2H", 7)]
    [InlineData("Lhunter2", 0)]
    [InlineData("hunter2H!", 7)]
    [InlineData("HLLHhunter2", 2)]
    public void Half_a_surrogate_pair_is_refused_and_not_shown(string halves, int position)
    {
        // An attribute cannot hold the halves themselves, being UTF-8.
        var value = halves.Replace('H', '\uD83D').Replace('L', '\uDE00');
        var refused = Assert.Throws<CellValueException>(() => Written(Cells.Value.Create("Secrets", ("Token", value))));
        Assert.Equal("Token", refused.Hole);
        Assert.Equal(
            $"'Token' has half a surrogate pair at position {position}, which is no character; take it out, or declare the property as byte[]",
            refused.Message);
        Assert.Null(refused.InnerException);
    }

    [Theory]
    [InlineData("Token")]
    [InlineData("Key")]
    public void Null_where_the_type_says_never_is_refused(string property) =>
        Assert.Equal(property, Assert.Throws<CellValueException>(() => Written(Cells.Value.Create("Secrets", (property, null)))).Hole);

    [Fact]
    public void The_bytes_that_text_was_turned_into_are_wiped()
    {
        var cell = Cells.Value.Create("Secrets");
        var keeper = new Keeper();
        byte[] left;
        int collections;
        do
        {
            // A garbage collection in between might give the memory to something else.
            collections = GC.CollectionCount(0);
            cell.WriteSecrets(keeper);
            left = keeper.Memory("Token");
        }
        while (GC.CollectionCount(0) != collections);
        Assert.Equal(new byte["hunter2".Length], left);
    }

    private static List<(string Name, byte[] Value)> Written(ICell cell)
    {
        var collector = new Collector();
        cell.WriteSecrets(collector);
        return collector.Files;
    }

    private static IEnumerable<(string Destination, string Source)> Mounts(ICell cell, CellPlacement? placement = null) =>
        cell.Read(placement)["mounts"]!.AsArray()
            .Where(static mount => (string)mount!["type"]! == "bind")
            .Select(static mount => ((string)mount!["destination"]!, (string)mount!["source"]!));

    private sealed class Collector : CellSecretWriter
    {
        public List<(string Name, byte[] Value)> Files { get; } = [];

        protected override void WriteFile(string name, ReadOnlySpan<byte> value) => Files.Add((name, value.ToArray()));
    }

    /// <summary>Keeps the addresses, which a caller must not do, to see what is there later.</summary>
    private sealed class Keeper : CellSecretWriter
    {
        private readonly Dictionary<string, (nint Address, int Length)> _files = [];

        public unsafe byte[] Memory(string name) => new Span<byte>((void*)_files[name].Address, _files[name].Length).ToArray();

        protected override unsafe void WriteFile(string name, ReadOnlySpan<byte> value)
        {
            fixed (byte* start = value)
            {
                _files[name] = ((nint)start, value.Length);
            }
        }
    }
}
