using System.Collections.Immutable;
using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Generators.Lowering;
using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace CellOs.GVisor.Generators.Tests.Properties;

/// <summary>What a cell writes is the document that its attributes were lowered to.</summary>
public sealed class TemplateTests
{
    private const int CellsPerCompilation = 25;

    private static readonly Gen<string> Cell = Gen.Select(
        Texts.Good.Array[0, 3],
        Gen.Select(Texts.Good, Texts.Good).Array[0, 3],
        Gen.Select(Gen.Int[(8 << 20) + 1, int.MaxValue], Gen.Bool, Gen.Bool),
        Gen.OneOf("[Argument]", "[Option(\"--hole\")]", "[Option(\"--hole=\")]", "[EnvironmentVariable(\"HOLE\")]", "[BindMount(\"/hole\")]"),
        Gen.Bool,
        (arguments, annotations, numbers, hole, isNullable) => $$"""
            Process("/bin/echo"{{string.Concat(arguments.Select(argument => ", " + Literal(argument)))}}, NoNewPrivileges = {{Literal(numbers.Item2)}})]
            [Rootfs("rootfs", ReadOnly = {{Literal(numbers.Item3)}}), Limits(MemoryBytes = {{numbers.Item1}})]
            {{string.Join("\n", annotations.DistinctBy(pair => pair.Item1).Select(pair => $"[Annotation({Literal("k" + pair.Item1)}, {Literal(pair.Item2)})]"))}}
            {{string.Join("\n", annotations.Select((pair, index) => $"[ConfigJson(\"/annotations/j{index}\", {Literal(System.Text.Json.JsonSerializer.Serialize(pair.Item1))})]"))}}
            public partial class Cell%
            {
                {{hole}} public string{{(isNullable ? "?" : "")}} Hole { get; init; } = "/v";
            """ + "\n}");

    [Fact]
    public void Written_is_what_was_lowered() => Cell.Array[CellsPerCompilation].Sample(
        cells =>
        {
            var source = string.Join("\n", cells.Select((cell, index) => $"[Cell(\"cell-{index}\"), " + cell.Replace("Cell%", $"Cell{index}", StringComparison.Ordinal)));
            var compilation = Compilations.Of([source]);
            var assembly = LoadedCell.Load(source);
            for (var i = 0; i < cells.Length; i++)
            {
                var declaration = DeclarationReader.Read(compilation.GetTypeByMetadataName($"Cell{i}")!, TestContext.Current.CancellationToken);
                var lowered = CellLowering.Lower(declaration, RunscRelease.Oldest);

                var written = SpecReader.Read(assembly.Create($"Cell{i}").Write());

                Assert.Equal(Flatten(lowered.Spec.Document), Flatten(written));
            }
        },
        iter: 4,
        threads: 1);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Literal(bool value) => value ? "true" : "false";

    /// <summary>Every value at its place, in order; a hole stands for the value that all of them have.</summary>
    private static ImmutableArray<string> Flatten(SpecNode node) => node switch
    {
        SpecObject { Members.Count: > 0 } members => [.. members.Members.SelectMany(member => Flatten(member.Value))],
        SpecArray { Items.Count: > 0 } array => [.. array.Items.SelectMany(item => Flatten(item))],
        SpecString text => [$"{node.Pointer}: \"{text.Text}{(text.Hole is null ? "" : "/v")}\""],
        SpecNumber number => [$"{node.Pointer}: {number.Value}"],
        SpecBoolean value => [$"{node.Pointer}: {value.Value}"],
        _ => [$"{node.Pointer}: {node.GetType().Name}"],
    };
}
