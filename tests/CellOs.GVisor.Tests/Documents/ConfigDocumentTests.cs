using System.Text;

namespace CellOs.GVisor.Tests.Documents;

/// <summary>A document of another tool, from its bytes to findings with lines and columns.</summary>
public class ConfigDocumentTests
{
    [Fact]
    public void A_finding_says_where_it_is_in_the_text()
    {
        var finding = Assert.Single(Validate("""
            {
              "hostname": "é世😀", "process": { "cwd": "work" }
            }
            """), static finding => finding.RuleId == "CELL1005");

        Assert.Equal((RuleSeverity.Error, "/process/cwd", 2, 43), (finding.Severity, finding.JsonPointer, finding.Line, finding.Column));
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_text()
    {
        var places = Validate("""{ "process": { "cwd": "a", "args": [] }, "mounts": [{ "destination": "" }], "hostnam": "" }""")
            .Select(static finding => (finding.Line, finding.Column)).ToList();

        Assert.Equal(places.Order(), places);
        Assert.NotEmpty(places);
    }

    [Fact]
    public void A_byte_order_mark_is_found_wrong_and_what_follows_it_judged()
    {
        var findings = ConfigDocument.Validate([0xEF, 0xBB, 0xBF, .. "{}"u8]);

        Assert.Equal(("CELL7000", 1, 1), (findings[0].RuleId, findings[0].Line, findings[0].Column));
        Assert.StartsWith("The configuration cannot be read: it starts with a byte order mark. runsc fails", findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(Validate("{}"), findings.Skip(1));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"a\": 1,\n}", 3, 1)]
    [InlineData("{} x", 1, 4)]
    [InlineData("[]", 1, 1)]
    [InlineData("null", 1, 1)]
    public void What_is_no_JSON_object_is_one_finding(string text, int line, int column)
    {
        var finding = Assert.Single(Validate(text));

        Assert.Equal(("CELL7000", RuleSeverity.Error, line, column), (finding.RuleId, finding.Severity, finding.Line, finding.Column));
        Assert.DoesNotContain("LineNumber", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_one_finding() =>
        Assert.Equal("CELL7000", Assert.Single(ConfigDocument.Validate([.. "{\"a\":\""u8, 0xFF, .. "\"}"u8])).RuleId);

    [Fact]
    public void Advice_that_is_off_by_default_is_left_out() =>
        Assert.DoesNotContain(Validate("""{ "process": { "noNewPrivileges": false } }"""), static finding => finding.Severity == RuleSeverity.OptIn);

    private static IReadOnlyList<DocumentFinding> Validate(string text) => ConfigDocument.Validate(Encoding.UTF8.GetBytes(text));
}
