using System.Globalization;
using CellOs.GVisor.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Benchmarks;

/// <summary>What judging and generating cost a cell, and how that grows with their number.</summary>
internal static class CompilerCosts
{
    public static void Print(IReadOnlyList<int> counts)
    {
        Console.WriteLine("Microseconds a cell, and how many times the floor: an analyzer and a generator that have the attributes bound and do next to nothing.");
        Console.WriteLine($"{"cells",6} | {"judge",8} {"ratio",6} {"KiB",7} | {"generate",8} {"ratio",6} | {"edit one",8} {"ratio",6}");
        var first = (Judge: 0.0, Generate: 0.0, Edit: 0.0);
        var last = first;
        foreach (var count in counts)
        {
            var compilation = ManyCells.Of(count);
            var edition = 0;
            var costs = Measure.Interleaved(
                Math.Clamp(3000 / count, 3, 11),
                () => Analysis(compilation.Clone(), new BindingFloor()),
                () => Analysis(compilation.Clone(), new CellAnalyzer()),
                () => Generation(CSharpGeneratorDriver.Create(new GeneratingFloor()), compilation.Clone()),
                () => Generation(CSharpGeneratorDriver.Create(new CellGenerator()), compilation.Clone()),
                Edit(new GeneratingFloor()),
                Edit(new CellGenerator()));
            var each = costs.Select(cost => cost.Milliseconds * 1000 / count).ToArray();
            last = (each[1], each[3], each[5]);
            first = first.Judge == 0 ? last : first;
            Console.WriteLine(
                $"{count,6} | {each[1],8:F1} {each[1] / each[0],6:F2} {costs[1].Bytes / 1024.0 / count,7:F1} | {each[3],8:F1} {each[3] / each[2],6:F2} | {each[5],8:F1} {each[5] / each[4],6:F2}");

            Func<Action> Edit(IIncrementalGenerator generator)
            {
                var warm = CSharpGeneratorDriver.Create(generator).RunGenerators(compilation);
                return () => Generation(warm, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], ManyCells.Tree(0, ++edition)));
            }
        }

        Console.WriteLine(
            $"From {counts[0]} to {counts[^1]} cells, a cell costs {last.Judge / first.Judge:F2} times as much to judge, {last.Generate / first.Generate:F2} times to generate, {last.Edit / first.Edit:F2} times where one of them is edited.");
    }

    private static Action Generation(GeneratorDriver driver, Compilation compilation) => () => driver.RunGenerators(compilation);

    private static Action Analysis(Compilation compilation, DiagnosticAnalyzer analyzer) => () =>
    {
        // On one thread: what it costs, not how long one waits.
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        if (!diagnostics.IsEmpty)
        {
            throw new InvalidOperationException($"The cells were to be right, but {diagnostics[0]}");
        }
    };
}
