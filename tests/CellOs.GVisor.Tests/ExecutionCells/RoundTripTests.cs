using System.Text;
using System.Text.Json;
using CellOs.GVisor.ExecutionCells;
using CsCheck;

namespace CellOs.GVisor.Tests.ExecutionCells;

/// <summary>What is written is read and written again byte by byte, with all that is not known here.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Every_ExecutionCell_document_comes_back_as_it_was_written() => RandomDocuments.Cells.Sample(
        static document =>
        {
            var text = document.ToUtf8Bytes();
            var again = ExecutionCellDocument.Parse(text);
            Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(again.ToUtf8Bytes()));
            AssertSame(document.UnknownMembers, again.UnknownMembers);
            AssertSame(document.Spec.Authority!.UnknownMembers, again.Spec.Authority!.UnknownMembers);
            AssertSame(document.Spec.Run?.UnknownMembers, again.Spec.Run?.UnknownMembers);
            Assert.Equal(document.Spec.Run?.Argv, again.Spec.Run?.Argv);
            Assert.Equal(document.Spec.Correlation?.Labels, again.Spec.Correlation?.Labels);
        },
        iter: 2000);

    [Fact]
    public void Every_policy_pack_comes_back_as_it_was_written() => RandomDocuments.Packs.Sample(
        static pack =>
        {
            var text = pack.ToUtf8Bytes();
            var again = PolicyPack.Parse(text);
            Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(again.ToUtf8Bytes()));
            AssertSame(pack.UnknownMembers, again.UnknownMembers);
            AssertSame(pack.Spec.Placement?.UnknownMembers, again.Spec.Placement?.UnknownMembers);
        },
        iter: 2000);

    [Fact]
    public void Holding_a_document_to_a_pack_finds_the_same_in_memory_and_in_the_text() => Gen.Select(RandomDocuments.Cells, RandomDocuments.Packs).Sample(
        static (document, pack) =>
        {
            var inText = ExecutionCellDocument.Validate(document.ToUtf8Bytes(), pack)
                .Where(static finding => finding.RuleId.StartsWith("CELL71", StringComparison.Ordinal) && finding.RuleId != "CELL7112");
            Assert.Equal(inText, pack.Check(document));
        },
        iter: 1000);

    /// <summary>The same keys in the same order with values that are the same JSON, number by number as it is spelt.</summary>
    private static void AssertSame(IDictionary<string, JsonElement>? expected, IDictionary<string, JsonElement>? actual)
    {
        Assert.Equal(expected?.Keys, actual?.Keys);
        foreach (var (key, value) in expected ?? new Dictionary<string, JsonElement>())
        {
            Assert.Equal(Spelling(value), Spelling(actual![key]));
        }
    }

    private static string Spelling(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject().Select(static member => member.Name + ":" + Spelling(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", value.EnumerateArray().Select(Spelling)) + "]",
        JsonValueKind.String => "\"" + value.GetString(),
        _ => value.GetRawText(),
    };
}
