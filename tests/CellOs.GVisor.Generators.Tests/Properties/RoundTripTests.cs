using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CellOs.GVisor.Documents;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Generators.Emission;
using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;
using CsCheck;

namespace CellOs.GVisor.Generators.Tests.Properties;

/// <summary>Any value in any hole comes back from the JSON as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly Lazy<Assembly> Cells = new(() => LoadedCell.Load("""
        [Cell("texts"), Process("/bin/echo"), Rootfs("rootfs")]
        public partial class Texts
        {
            [Argument] public string Argument { get; set; } = "";
            [Option("--o")] public string? Option { get; set; }
            [Option("--j=")] public string? Joined { get; set; }
            [Argument] public IReadOnlyList<string> Items { get; set; } = [];
            [EnvironmentVariable("E")] public string? Variable { get; set; }
            [BindMount("/in")] public string? Source { get; set; }
            [Correlation(CellCorrelation.Platform)] public string? Platform { get; set; }
        }

        [Cell("numbers"), Process("/bin/echo"), Rootfs("rootfs")]
        public partial class Numbers
        {
            [Argument] public long I64 { get; set; }
            [Argument] public ulong U64 { get; set; }
            [Argument] public Int128 I128 { get; set; }
            [Argument] public Half F16 { get; set; }
            [Argument] public float F32 { get; set; }
            [Argument] public double F64 { get; set; }
            [Argument] public decimal F128 { get; set; }
            [Argument] public Guid Id { get; set; }
            [Argument] public TimeSpan Time { get; set; }
            [Argument] public DateTimeOffset Date { get; set; }
            [Limit(CellLimit.MemoryBytes)] public long Memory { get; set; } = 1;
            [Limit(CellLimit.Cpus)] public double Cpus { get; set; } = 1;
        }
        """));

    private static readonly string[] TextHoles = ["Argument", "Option", "Joined", "Variable", "Source"];

    [Fact]
    public void Text() => Gen.Select(Texts.Good, Texts.Good.Array[0, 3], Gen.Int[0, 7].Array[0, 5]).Sample((text, items, surplus) =>
    {
        var cell = Cells.Value.Create(
            "Texts", ("Argument", text), ("Option", text), ("Joined", text), ("Items", items), ("Variable", text), ("Source", "/" + text));
        var output = new OddBuffer(surplus);

        cell.WriteConfig(output);

        var config = JsonNode.Parse(output.Written)!;
        Assert.Equal(["/bin/echo", text, "--o", text, "--j=" + text, .. items], config["process"]!["args"]!.AsArray().Select(item => (string)item!));
        Assert.Equal("E=" + text, (string)config["process"]!["env"]![0]!);
        Assert.Equal("/" + text, (string)config["mounts"]!.AsArray().Single(mount => (string)mount!["destination"]! == "/in")!["source"]!);
        Assert.Equal(cell.Write(), output.Written);
    }, iter: 2000);

    [Fact]
    public void Text_in_a_document() => Gen.Select(Texts.Good, Texts.Good.Array[0, 3], Gen.Int[0, 7].Array[0, 5]).Sample((text, items, surplus) =>
    {
        var cell = Cells.Value.Create("Texts", ("Argument", text), ("Option", text), ("Joined", text), ("Items", items), ("Platform", text));
        var output = new OddBuffer(surplus);

        cell.WriteExecutionCell(output);

        var spec = JsonNode.Parse(output.Written)!["spec"]!;
        Assert.Equal(["/bin/echo", text, "--o", text, "--j=" + text, .. items], spec["run"]!["argv"]!.AsArray().Select(item => (string)item!));
        Assert.Equal(text, (string)spec["correlation"]!["platform"]!);
        Assert.Equal(output.Written, ExecutionCellDocument.Parse(output.Written).ToUtf8Bytes());
    }, iter: 2000);

    [Fact]
    public void Text_that_no_document_can_carry() => Gen.Select(Texts.Bad, Gen.OneOf("Argument", "Option", "Joined", "Platform"), Gen.Int[0, 7].Array[0, 5]).Sample((text, hole, surplus) =>
    {
        var cell = Cells.Value.Create("Texts", (hole, text));

        Action write = () => cell.WriteExecutionCell(new OddBuffer(surplus));

        Assert.Equal(hole, Assert.Throws<CellValueException>(write).Hole);
    }, iter: 1000);

    [Fact]
    public void Text_that_cannot_be_carried() => Gen.Select(Texts.Bad, Gen.OneOf(TextHoles), Gen.Int[0, 7].Array[0, 5]).Sample((text, hole, surplus) =>
    {
        var cell = Cells.Value.Create("Texts", (hole, "/" + text));

        Action write = () => cell.WriteConfig(new OddBuffer(surplus));

        Assert.Equal(hole, Assert.Throws<CellValueException>(write).Hole);
    }, iter: 1000);

    [Fact]
    public void Numbers() => Gen.Select(
        Gen.Select(Gen.Long, Gen.ULong, Gen.Select(Gen.ULong, Gen.ULong)),
        Gen.Select(Gen.Float, Gen.Double, Gen.Decimal),
        Gen.Select(Gen.Guid, Gen.TimeSpan, Gen.DateTimeOffset)).Sample((integers, reals, others) =>
    {
        var wide = (Int128)new UInt128(integers.Item3.Item1, integers.Item3.Item2);
        var config = Cells.Value.Create(
            "Numbers",
            ("I64", integers.Item1), ("U64", integers.Item2), ("I128", wide),
            ("F16", (Half)reals.Item1), ("F32", reals.Item1), ("F64", reals.Item2), ("F128", reals.Item3),
            ("Id", others.Item1), ("Time", others.Item2), ("Date", others.Item3)).Read();

        var texts = config["process"]!["args"]!.AsArray().Select(item => (string)item!).Skip(1).ToArray();
        Assert.Equal(integers.Item1, long.Parse(texts[0], CultureInfo.InvariantCulture));
        Assert.Equal(integers.Item2, ulong.Parse(texts[1], CultureInfo.InvariantCulture));
        Assert.Equal(wide, Int128.Parse(texts[2], CultureInfo.InvariantCulture));
        Assert.Equal((Half)reals.Item1, Half.Parse(texts[3], CultureInfo.InvariantCulture));
        Assert.Equal(BitConverter.SingleToInt32Bits(reals.Item1), BitConverter.SingleToInt32Bits(float.Parse(texts[4], CultureInfo.InvariantCulture)));
        Assert.Equal(BitConverter.DoubleToInt64Bits(reals.Item2), BitConverter.DoubleToInt64Bits(double.Parse(texts[5], CultureInfo.InvariantCulture)));
        Assert.Equal(decimal.GetBits(reals.Item3), decimal.GetBits(decimal.Parse(texts[6], CultureInfo.InvariantCulture)));
        Assert.Equal(others.Item1, Guid.Parse(texts[7]));
        Assert.Equal(others.Item2, TimeSpan.ParseExact(texts[8], "c", CultureInfo.InvariantCulture));
        var date = DateTimeOffset.ParseExact(texts[9], "O", CultureInfo.InvariantCulture);
        Assert.True(others.Item3.EqualsExact(date), texts[9]);
    }, iter: 2000);

    [Fact]
    public void Limits() => Gen.Select(Gen.Long[1, long.MaxValue], Gen.Double[0.01, 1_000_000]).Sample((memory, cpus) =>
    {
        var resources = Cells.Value.Create("Numbers", ("Memory", memory), ("Cpus", cpus)).Read()["linux"]!["resources"]!;

        Assert.Equal(memory, (long)resources["memory"]!["limit"]!);
        Assert.Equal(cpus, (double)(long)resources["cpu"]!["quota"]! / (long)resources["cpu"]!["period"]!, tolerance: 0.000_006);
    }, iter: 1000);

    [Fact]
    public void Constant_text_in_a_document() => Texts.Good.Sample(
        text =>
        {
            var document = new SpecObject()
                .Add("apiVersion", new SpecString("cellos.io/v1"))
                .Add("kind", new SpecString("ExecutionCell"))
                .Add("spec", new SpecObject().Add("id", new SpecString("a")).Add("authority", new SpecObject()).Add("lifetime", new SpecObject().Add("ttlSeconds", new SpecNumber(1)))
                    .Add("run", new SpecObject().Add("argv", new SpecArray().Add(new SpecString("/" + text)))));

            var written = Encoding.UTF8.GetBytes(DocumentTemplate.OfExecutionCell(document).Render(static name => name));

            Assert.Equal("/" + text, (string)JsonNode.Parse(written)!["spec"]!["run"]!["argv"]![0]!);
            Assert.Equal(written, ExecutionCellDocument.Parse(written).ToUtf8Bytes());
        },
        iter: 2000);

    [Fact]
    public void Constant_text() => Texts.Good.Sample(
        text =>
        {
            var escaped = JsonText.Escape(text);

            Assert.Equal(text, JsonSerializer.Deserialize<string>($"\"{escaped}\""));
            Assert.Equal(text, ((SpecString)SpecReader.Read(Encoding.UTF8.GetBytes($"\"{escaped}\""))).Text);
            Assert.DoesNotContain(escaped, char.IsControl);
        },
        iter: 2000);
}
