using System.Globalization;
using CellOs.GVisor.Benchmarks;
using CellOs.GVisor.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

// What judging and generating cost a cell, and how that grows with their number. Arguments: the numbers of cells.
int[] counts = args.Length > 0 ? [.. args.Select(static text => int.Parse(text, CultureInfo.InvariantCulture))] : [100, 1000, 5000];
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Console.WriteLine("microseconds and KiB a cell; floor: an analyzer that has the attributes bound and does nothing");
Console.WriteLine($"{"cells",6} {"floor",8} {"judge",8} {"ratio",6} {"KiB",7} | {"generate",8} {"edit ms",8}");
var first = (Judge: 0.0, Generate: 0.0);
var last = first;
foreach (var count in counts)
{
    var compilation = ManyCells.Of(count);
    var rounds = Math.Clamp(3000 / count, 3, 11);
    GeneratorDriver warm = CSharpGeneratorDriver.Create(new CellGenerator()).RunGenerators(compilation);
    var edition = 0;
    var costs = Measure.Interleaved(
        rounds,
        () => Analysis(compilation.Clone(), new BindingFloor()),
        () => Analysis(compilation.Clone(), new CellAnalyzer()),
        () =>
        {
            var driver = CSharpGeneratorDriver.Create(new CellGenerator());
            var clone = compilation.Clone();
            return () => driver.RunGenerators(clone);
        },
        () =>
        {
            var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], ManyCells.Tree(0, ++edition));
            return () => warm.RunGenerators(edited);
        });
    var (floor, judge, generate, edit) = (costs[0], costs[1], costs[2], costs[3]);
    last = (Judge: judge.Milliseconds * 1000 / count, Generate: generate.Milliseconds * 1000 / count);
    first = first.Judge == 0 ? last : first;
    Console.WriteLine(
        $"{count,6} {floor.Milliseconds * 1000 / count,8:F1} {last.Judge,8:F1} {judge.Milliseconds / floor.Milliseconds,6:F2} {judge.Bytes / 1024.0 / count,7:F1} | {last.Generate,8:F1} {edit.Milliseconds,8:F1}");
}

Console.WriteLine($"from {counts[0]} to {counts[^1]} cells, a cell costs {last.Judge / first.Judge:F2} times as much to judge, {last.Generate / first.Generate:F2} times to generate");

static Action Analysis(Compilation compilation, DiagnosticAnalyzer analyzer) => () =>
{
    // On one thread: what it costs, not how long one waits.
    var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
    var diagnostics = compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
    if (!diagnostics.IsEmpty)
    {
        throw new InvalidOperationException($"The cells were to be right, but {diagnostics[0]}");
    }
};
