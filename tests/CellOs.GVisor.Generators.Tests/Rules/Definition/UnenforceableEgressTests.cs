using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using static CellOs.GVisor.Generators.Tests.Harness.CellOfDocument;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0031")]
public sealed class UnenforceableEgressTests
{
    [Theory]
    [InlineData("""[|[{ "host": "api.example", "port": 443 }]|]""", "'api.example'")]
    [InlineData("""[|[{ "host": "a.example" }, { "host": "b.example" }]|]""", "2 hosts")]
    public Task Reports_rules_for_a_network_that_no_cell_has(string rules, string what) => CellOfDocument.ReportsAsync(
        "CELL0031",
        DocumentWith(authority: ", \"egressRules\": " + rules, run: ", \"secretDelivery\": \"env\""),
        "",
        message: $"The cell is to reach {what}, but it has no network: nothing here lets through these hosts and no others. Leave 'egressRules' out or empty, or run the cell where they are enforced.");

    [Fact]
    public async Task Reports_a_document_that_may_be_for_another_backend_as_a_warning()
    {
        var json = DocumentWith(authority: ", \"egressRules\": [{ \"host\": \"api.example\" }]", run: ", \"secretDelivery\": \"env\"");

        var found = Assert.Single(await JudgeFile.FindAsync(new ConfigFile("/src/x.cell.json", json)), static diagnostic => diagnostic.Id == "CELL0031");

        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("[{ \"host\": \"api.example\" }]", json.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(", \"egressRules\": []")]
    public Task Is_silent_where_nothing_is_to_be_reached(string rules) =>
        CellOfDocument.IsSilentAsync(DocumentWith(authority: rules, run: ", \"secretDelivery\": \"env\""), "");
}
