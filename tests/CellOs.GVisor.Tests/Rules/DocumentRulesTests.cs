using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>The rules on the document and the root, on what only a document can hold: no version at all, repeated keys, holes.</summary>
public sealed class DocumentRulesTests
{
    [Theory]
    [InlineData("""{}""", "\"1.0.0\"")]
    [InlineData("""{"ociVersion":null,"domainname":"d"}""", "\"1.1.0\"")]
    public void CELL0101_reports_a_missing_version_and_adds_the_lowest_that_fits(string json, string value)
    {
        var finding = Assert.Single(Findings("CELL0101", json));
        Assert.Equal("/ociVersion", finding.Pointer);
        Assert.Equal(Repair.AddMember(value), finding.Repair);
    }

    [Theory]
    [InlineData("""{"ociVersion":""}""")]
    [InlineData("""{"ociVersion":1}""")]
    public void CELL0101_is_silent_on_a_version_that_is_there(string json) => Assert.Empty(Findings("CELL0101", json));

    [Theory]
    [InlineData("v1.0.2", "1.0.2")]
    [InlineData("1", "1.0.0")]
    [InlineData("1.1", "1.1.0")]
    [InlineData("01.00.02", "1.0.2")]
    [InlineData("1.0.2.3", "1.0.2")]
    [InlineData(" 1.2.0 ", "1.2.0")]
    [InlineData("1.1-rc1", "1.1.0")]
    [InlineData("one", "1.1.0")]
    [InlineData("-1", "1.1.0")]
    [InlineData("99999999999.0", "1.1.0")]
    public void CELL0102_writes_the_version_that_was_meant(string declared, string meant)
    {
        var finding = Assert.Single(Findings("CELL0102", $$"""{"ociVersion":"{{declared}}","domainname":"d"}"""));
        Assert.Equal(meant, finding.Repair!.Value);
        Assert.True(OciVersion.TryParse(meant, out _));
    }

    [Fact]
    public void CELL0103_reports_what_came_before_the_first_release() =>
        Assert.StartsWith(
            "The declared version 0.5.0-dev does not have the form of the first release yet, which came with 1.0.0.",
            Assert.Single(Findings("CELL0103", """{"ociVersion":"0.5.0-dev"}""")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void CELL0103_is_milder_and_CELL0104_is_off_where_a_tool_wrote_the_document()
    {
        Assert.Equal(RuleSeverity.Info, Assert.Single(Findings("CELL0103", """{"ociVersion":"1.0.0","domainname":"d"}""", isImported: true)).Severity);
        Assert.Equal(RuleSeverity.OptIn, Assert.Single(Findings("CELL0104", """{"ociVersion":"1.0.2-dev"}""", isImported: true)).Severity);
    }

    [Theory]
    [InlineData("""{"ociVersion":"1.0.2","hooks":{"prestart":[]}}""", "RenameMember createRuntime")]
    [InlineData("""{"ociVersion":"1.0.2","hooks":{"prestart":[],"createRuntime":[]}}""", "Remove ")]
    [InlineData("""{"ociVersion":"1.1.0","linux":{"resources":{"memory":{"kernelTCP":1}}}}""", "Remove ")]
    [InlineData("""{"ociVersion":"1.3.0","linux":{"intelRdt":{"enableMBM":true,"enableCMT":true}}}""", "Remove |RenameMember enableMonitoring")]
    [InlineData("""{"ociVersion":"1.2.1","linux":{"intelRdt":{"enableMBM":true,"enableCMT":true}}}""", "")]
    [InlineData("""{"ociVersion":"1.3.0","hooks":{"prestart":null}}""", "")]
    public void CELL0105_makes_one_successor_of_what_it_replaces(string json, string repairs) =>
        Assert.Equal(repairs, string.Join("|", Findings("CELL0105", json).Select(static finding => $"{finding.Repair!.Kind} {finding.Repair.Value}")));

    [Fact]
    public void CELL0206_points_at_the_name()
    {
        const string Json = """{"root":{"path":"rootfs","read_onyl":true}}""";
        var finding = Assert.Single(Findings("CELL0206", Json));
        Assert.Equal("/root/read_onyl", finding.Pointer);
        Assert.Equal("\"read_onyl\"", Slice(Json, finding));
        Assert.Equal("readonly", finding.Repair!.Value);
    }

    [Fact]
    public void CELL0204_takes_a_spelling_out_where_the_right_one_stands_beside_it() =>
        Assert.Equal(Repair.Remove() with { Original = "Hostname" }, Assert.Single(Findings("CELL0204", """{"Hostname":"a","hostname":"b"}""")).Repair);

    [Fact]
    public void CELL0205_points_at_every_one_but_the_last()
    {
        const string Json = """{"a":1, "a":2, "b":[{"x":1,"x":1}], "a":3}""";
        var starts = Findings("CELL0205", Json).Select(static finding => ((TextOrigin)finding.Origin!).Start);
        Assert.Equal([Json.IndexOf("\"a\":1", StringComparison.Ordinal), Json.IndexOf("\"a\":2", StringComparison.Ordinal), Json.IndexOf("\"x\"", StringComparison.Ordinal)], starts.Order());
    }

    [Fact]
    public void CELL0205_finds_a_key_among_many()
    {
        var document = new SpecObject();
        for (var i = 0; i < 1000; i++)
        {
            document.Add("key" + i, new SpecBoolean(true));
        }

        Assert.Empty(Findings("CELL0205", document));
        document.Add("key7", new SpecBoolean(false));
        Assert.Equal("key7", Assert.Single(Findings("CELL0205", document)).Arguments[0]);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("/", false)]
    [InlineData("a/..", false)]
    [InlineData("a/../", true)]
    [InlineData("../", true)]
    [InlineData("/srv/", false)]
    public void CELL3004_claims_nothing_that_a_hole_decides(string prefix, bool fires)
    {
        var hole = new Hole("Root", HoleType.String, IsNullable: false);
        var document = new SpecObject().Add("root", new SpecObject().Add("path", new SpecString(prefix, hole: hole)));
        Assert.Equal(fires, Findings("CELL3004", document).Count > 0);
        Assert.Empty(Findings("CELL3002", document));
        Assert.Empty(Findings("CELL3003", document));
    }

    private static string Slice(string json, Finding finding)
    {
        var place = (TextOrigin)finding.Origin!;
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json), place.Start, place.Length);
    }

    private static List<Finding> Findings(string id, string json, bool isImported = false) => Findings(id, TestData.Parse(json), isImported);

    private static List<Finding> Findings(string id, SpecObject document, bool isImported = false) =>
        [.. RuleEngine.Judge(new CellSpec(document) { IsImported = isImported }).Where(finding => finding.Rule.Id == id)];
}
