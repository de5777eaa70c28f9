using System.Text;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Tests.Rules;
using CellOs.GVisor.Tests.Support;
using CsCheck;

namespace CellOs.GVisor.Tests.ExecutionCells;

/// <summary>Whatever comes is read, or refused with the one exception that says where and why.</summary>
public sealed class MutatedDocumentTests
{
    private static readonly Gen<byte[]> Seeds = Gen.OneOf([.. Examples.Cells.Concat(Examples.Packs).Select(Examples.Read)]);

    /// <summary>What is put into a text: pieces of JSON, and bytes that are none.</summary>
    private static readonly byte[][] Pieces =
    [
        .. ((string[])
        [
            "", " ", "\n", ",", ":", "\"", "{", "}", "[", "]", "null", "true", "0", "-0", "-1", "1.5", "1e99999", "18446744073709551616", "123456789012345678901234567890",
            "\"\"", "\"a\"", "\"..\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "{}", "[]", "[null]", "[[[[[[[[", "{\"a\":", "\"id\": 1,", "\"spec\": {},",
            "\"kind\": \"PolicyPack\",", "\"rules\": {},", "\"authority\": null,", "\"env\"", "\"/\"", "// a", "/* a */", "\\", "\\u", "NaN", "\"$ref\": \"#\",", "\"\": 0,",
        ]).Select(Encoding.UTF8.GetBytes),
        [0], [0xEF, 0xBB, 0xBF], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [.. Enumerable.Repeat((byte)'[', 70)],
    ];

    private static readonly Gen<(int Place, int Length, int Piece)[]> Edits = Gen.Select(Gen.Int[0, 100_000], Gen.Frequency((3, Gen.Int[0, 3]), (1, Gen.Int[0, 200])), Gen.Int[0, 100_000]).Array[1, 5];

    [Fact]
    public void No_edit_of_the_bytes_brings_another_exception() => Gen.Select(Seeds, Edits).Sample(
        static (seed, edits) =>
        {
            var text = seed;
            foreach (var (place, length, piece) in edits)
            {
                var start = place % (text.Length + 1);
                byte[] inserted = piece % 7 == 0
                    ? [.. text.Skip(piece % (text.Length + 1)).Take(length)]
                    : Pieces[piece % Pieces.Length];
                text = [.. text[..start], .. inserted, .. text.Skip(start + length)];
            }

            Read(text);
        },
        iter: 10_000);

    [Fact]
    public void No_edit_of_the_tree_brings_another_exception() => Gen.Select(Seeds, Mutation.Any.Array[1, 5]).Sample(
        static (seed, mutations) =>
        {
            var document = TestData.Parse(Encoding.UTF8.GetString(seed));
            foreach (var mutation in mutations)
            {
                mutation.Apply(document);
            }

            foreach (var spec in (CellSpec[])
                [
                    new(new SpecObject()) { ExecutionCell = document },
                    new(new SpecObject()) { PolicyPack = document },
                    new(new SpecObject()) { ExecutionCell = Tree("everything.cell.json"), PolicyPacks = [document] },
                    new(new SpecObject()) { ExecutionCell = document, PolicyPacks = [Tree("build-farm.policy.json")] },
                ])
            {
                Assert.All(RuleEngine.JudgeContract(spec), RobustnessTests.AssertComplete);
            }

            Read(Encoding.UTF8.GetBytes(SpecText.Of(document)));
        },
        iter: 10_000);

    /// <summary>Reads a text as both kinds of document; what is read is written, and what is written is read.</summary>
    private static void Read(byte[] text)
    {
        try
        {
            var document = ExecutionCellDocument.Parse(text);
            Assert.DoesNotContain(ExecutionCellDocument.Validate(text), static finding => finding.Severity == RuleSeverity.Error);
            Assert.Equal(document.ToUtf8Bytes(), ExecutionCellDocument.Parse(document.ToUtf8Bytes()).ToUtf8Bytes());
            PolicyPack.Parse(Examples.Read("build-farm.policy.json")).Check(document);
        }
        catch (ExecutionCellDocumentException refused)
        {
            AssertSaysWhere(refused, text);
        }

        try
        {
            var pack = PolicyPack.Parse(text);
            Assert.Equal(pack.ToUtf8Bytes(), PolicyPack.Parse(pack.ToUtf8Bytes()).ToUtf8Bytes());
            pack.Check(ExecutionCellDocument.Parse(Examples.Read("everything.cell.json")));
        }
        catch (ExecutionCellDocumentException refused)
        {
            AssertSaysWhere(refused, text);
        }
    }

    private static void AssertSaysWhere(ExecutionCellDocumentException refused, byte[] text)
    {
        Assert.StartsWith("The text is no valid ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(refused.Findings, static finding => finding.Severity == RuleSeverity.Error);
        var lines = 1 + text.Count(static letter => letter == (byte)'\n');
        Assert.All(refused.Findings, finding =>
        {
            Assert.InRange(finding.Line, 1, lines);
            Assert.InRange(finding.Column, 1, text.Length + 1);
            Assert.DoesNotContain('\n', finding.Message);
        });
    }

    private static SpecObject Tree(string name) => TestData.Parse(Encoding.UTF8.GetString(Examples.Read(name)));
}
