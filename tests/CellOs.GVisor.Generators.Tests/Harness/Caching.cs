using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>What the generator keeps between two runs.</summary>
internal static class Caching
{
    /// <summary>A second run over an equal compilation does nothing, and what is kept can be kept.</summary>
    public static void Check(GeneratorDriver first, Compilation compilation)
    {
        var again = first.RunGenerators(compilation.Clone(), TestContext.Current.CancellationToken);
        var result = Generator.ResultOf(again);
        foreach (var (name, steps) in OwnSteps(result))
        {
            Assert.All(steps.SelectMany(step => step.Outputs), output =>
                Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name} ran again: {output.Reason}"));
            Assert.All(steps.SelectMany(step => step.Outputs), output => HoldsNoCompilation(output.Value, name));
        }

        Assert.All(result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs), output =>
            Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>Two generators that read equal sources keep equal models.</summary>
    public static void CheckEquality(GeneratorDriver one, GeneratorDriver other)
    {
        var others = OwnSteps(Generator.ResultOf(other));
        foreach (var (name, steps) in OwnSteps(Generator.ResultOf(one)))
        {
            var (left, right) = (ValuesOf(steps), ValuesOf(others[name]));
            Assert.Equal(left.Length, right.Length);
            Assert.All(left.Zip(right), pair =>
            {
                Assert.Equal(pair.First, pair.Second);
                Assert.Equal(pair.First?.GetHashCode(), pair.Second?.GetHashCode());
            });
        }
    }

    /// <summary>The reasons of a step's outputs, in the order of the cells.</summary>
    public static ImmutableArray<IncrementalStepRunReason> ReasonsOf(GeneratorDriver driver, string step) =>
        OwnSteps(Generator.ResultOf(driver)).TryGetValue(step, out var steps)
            ? [.. steps.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : [];

    /// <summary>The reasons of the files that were, or would have been, added.</summary>
    public static ImmutableArray<IncrementalStepRunReason> OutputReasonsOf(GeneratorDriver driver) =>
        [.. Generator.ResultOf(driver).TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private static ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> OwnSteps(GeneratorRunResult result) =>
        result.TrackedSteps.Where(step => TrackingNames.All.Contains(step.Key)).ToImmutableDictionary();

    private static object?[] ValuesOf(ImmutableArray<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Select(output => output.Value)];

    private static void HoldsNoCompilation(object? root, string step)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var ahead = new Stack<(object Value, string Path)>();
        Push(root, step);
        while (ahead.TryPop(out var item))
        {
            var (value, path) = item;
            Assert.False(
                value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Location or SemanticModel or Compilation or AttributeData,
                $"{path} holds a {value.GetType()}, and with it the whole compilation.");
            var type = value.GetType();
            if (type.IsArray)
            {
                var index = 0;
                foreach (var element in (IEnumerable)value)
                {
                    Push(element, $"{path}[{index++}]");
                }
            }

            for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            {
                foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Push(field.GetValue(value), path + "." + field.Name);
                }
            }
        }

        void Push(object? value, string path)
        {
            if (value is not (null or string or Type or Pointer or Enum) && !value.GetType().IsPrimitive && (value.GetType().IsValueType || seen.Add(value)))
            {
                ahead.Push((value, path));
            }
        }
    }
}
