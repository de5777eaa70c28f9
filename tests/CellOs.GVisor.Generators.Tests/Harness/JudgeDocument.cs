using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>
/// Judges ExecutionCell documents and policy packs by the rules, as every front end does that has the text of one. What is to be found stands between
/// <c>[|</c> and <c>|]</c>; a document need have no more in it than the rule looks at.
/// </summary>
internal static class JudgeDocument
{
    /// <summary>The rule fires in an ExecutionCell document, just there, with this message and this repair.</summary>
    public static void Reports(string id, string markup, string? message = null, Repair? repair = null, params string[] packs) =>
        Compare(id, markup, message, repair, text => JudgedDocument.JudgeExecutionCell(text, Trees(packs)));

    /// <summary>The rule does not fire in an ExecutionCell document.</summary>
    public static void IsSilent(string id, string json, params string[] packs) =>
        Assert.DoesNotContain(JudgedDocument.JudgeExecutionCell(Encoding.UTF8.GetBytes(json), Trees(packs)), finding => finding.Rule.Id == id);

    /// <summary>The rule fires in a policy pack, just there, with this message and this repair.</summary>
    public static void ReportsInPack(string id, string markup, string? message = null, Repair? repair = null) =>
        Compare(id, markup, message, repair, static text => JudgedDocument.JudgePolicyPack(text));

    /// <summary>The rule does not fire in a policy pack.</summary>
    public static void IsSilentInPack(string id, string json) =>
        Assert.DoesNotContain(JudgedDocument.JudgePolicyPack(Encoding.UTF8.GetBytes(json)), finding => finding.Rule.Id == id);

    /// <summary>The rule does not fire in a cell that has this hole in its ExecutionCell document.</summary>
    public static void IsSilent(string id, SpecObject document, params string[] packs) => Assert.DoesNotContain(
        RuleEngine.JudgeContract(new CellSpec(new SpecObject()) { ExecutionCell = document, PolicyPacks = Trees(packs) }), finding => finding.Rule.Id == id);

    /// <summary>A policy pack with these rules.</summary>
    public static string Pack(string rules, string others = "") =>
        $$$"""{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "lab", {{{others}}} "rules": { {{{rules}}} } } }""";

    /// <summary>A document whose value at a JSON pointer is filled in at run time.</summary>
    public static SpecObject WithHole(string json, string pointer, HoleType type = HoleType.String)
    {
        var document = (SpecObject)SpecReader.Read(Encoding.UTF8.GetBytes(json));
        SpecNode node = document;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            node = node switch
            {
                SpecObject map => map[part]!,
                SpecArray array => array.Items[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)],
                _ => throw new ArgumentException($"There is nothing at {pointer}.", nameof(pointer)),
            };
        }

        var hole = new Hole("Hole", type, IsNullable: false);
        SpecNode filled = type == HoleType.String ? new SpecString("", hole: hole) : new SpecNumber(0, hole: hole);
        switch (node.Parent)
        {
            case SpecObject parent:
                parent.Set(node.Key!, filled);
                break;
            case SpecArray parent:
                parent.Set(parent.IndexOf(node), filled);
                break;
        }

        return document;
    }

    private delegate IReadOnlyList<Finding> Judge(byte[] utf8);

    private static SpecObject[] Trees(string[] packs) => [.. packs.Select(static pack => (SpecObject)SpecReader.Read(Encoding.UTF8.GetBytes(pack)))];

    private static void Compare(string id, string markup, string? message, Repair? repair, Judge judge)
    {
        var (text, expected) = Parse(markup);
        var found = judge(text).Where(finding => finding.Rule.Id == id).ToList();
        Assert.Equal(expected, found.Select(static finding => (TextOrigin)finding.Origin!).Order(Comparer<TextOrigin>.Create(static (left, right) => left.Start - right.Start)));
        if (message is not null)
        {
            Assert.Equal(message, found[0].Message);
        }

        if (repair is not null)
        {
            Assert.Equal((repair.Kind, repair.Value), (found[0].Repair?.Kind, found[0].Repair?.Value));
        }
        else if (found[0].Rule.NoRepair is not null)
        {
            Assert.All(found, static finding => Assert.Null(finding.Repair));
        }
    }

    private static (byte[] Text, IReadOnlyList<TextOrigin> Marked) Parse(string markup)
    {
        var text = new StringBuilder();
        var marked = new List<TextOrigin>();
        var open = new Stack<int>();
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup.AsSpan(i).StartsWith("[|"))
            {
                open.Push(Encoding.UTF8.GetByteCount(text.ToString()));
                i++;
            }
            else if (markup.AsSpan(i).StartsWith("|]"))
            {
                var start = open.Pop();
                marked.Add(new TextOrigin(start, Encoding.UTF8.GetByteCount(text.ToString()) - start));
                i++;
            }
            else
            {
                text.Append(markup[i]);
            }
        }

        Assert.NotEmpty(marked);
        return (Encoding.UTF8.GetBytes(text.ToString()), [.. marked.OrderBy(static origin => origin.Start)]);
    }
}
