using System.Collections.Immutable;
using CellOs.GVisor.Generators.Tests.Generation;
using CellOs.GVisor.Generators.Tests.Harness;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Tests.Robustness;

/// <summary>However a cell is broken, neither the generator nor the analyzer throws, and its neighbours keep their output.</summary>
public sealed class MalformedCellTests
{
    private const string Neighbour = """
        [Cell("neighbour"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Neighbour { [Argument] public string? File { get; init; } }
        """;

    private static readonly ImmutableArray<string> Tokens =
        [.. SyntaxFactory.ParseTokens(Sources.Everything, options: Compilations.ParseOptions).Select(token => token.Text).Where(text => text.Length > 0)];

    private static readonly Gen<string> Replacement = Gen.OneOf(
        "null", "\"\"", "\"\\0\"", "\"\\uD800\"", "\"a\\nb\"", "\"/\"", "\"{\"", "\"null\"", "\"[[[[\"", "\"/process\"", "\"/process/args/0\"", "\"~2\"",
        "-1", "0", "1e308", "double.NaN", "int.MaxValue", "ulong.MaxValue", "long.MinValue", "default", "typeof(int)", "nameof(Unknown)", "Unknown",
        "(LinuxCapability)999", "(LinuxNamespace)(-1)", "(CapabilitySets)77", "(CellLimit)5", "new string[] { null }", "new[] { \"a\", \"a\" }", "[]", "[null]",
        "true", "'c'", "\"x\" + \"y\"", "(string)null", "new object[0]", "Cell", "Argument", "Limit(CellLimit.Pids)", "Limit((CellLimit)9)", "BindMount(null)",
        "string[]", "object", "dynamic", "int*", "List<List<int>>", "(int, int)", "T", "required", "static", "abstract", "file", "ref", "readonly", "const",
        "struct", "record", "interface", "enum", "namespace", "<T>", ",", ";", "{", "}", "(", ")", "[", "]", "=", ".", "\"", "\"\"\"", "/*", "//", "#if", "@", "\\");

    private static readonly Gen<Func<ImmutableArray<string>, ImmutableArray<string>>> Mutation = Gen.Frequency(
        (5, Gen.Select(Gen.Int[0, int.MaxValue], Replacement, (at, text) => Change(tokens => tokens.SetItem(at % tokens.Length, text)))),
        (2, Gen.Int[0, int.MaxValue].Select(at => Change(tokens => tokens.RemoveAt(at % tokens.Length)))),
        (1, Gen.Select(Gen.Int[0, int.MaxValue], Replacement, (at, text) => Change(tokens => tokens.Insert(at % tokens.Length, text)))),
        (1, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], (at, from) => Change(tokens => tokens.SetItem(at % tokens.Length, tokens[from % tokens.Length])))),
        (1, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[2, 60], (at, count) => Change(tokens => tokens.RemoveRange(at % tokens.Length, Math.Min(count, tokens.Length - (at % tokens.Length)))))));

    private static readonly Gen<string> Malformed = Mutation.Array[1, 4].Select(mutations =>
        string.Join(' ', mutations.Aggregate(Tokens, (tokens, mutate) => tokens.Length == 0 ? tokens : mutate(tokens))));

    private static readonly string Expected = Generated(Compilations.Of([Neighbour]))["Neighbour.g.cs"];

    [Fact]
    public void Nothing_throws_and_neighbours_stay() => Malformed.Sample(
        source =>
        {
            var compilation = Compilations.Of([Neighbour, source]);

            Assert.Equal(Expected, Generated(compilation)["Neighbour.g.cs"]);
            Assert.Empty(ExceptionsOfAnalyzer(compilation));
        },
        iter: 100,
        print: source => source);

    [Fact]
    public void Whatever_is_generated_beside_valid_code_compiles() => Malformed.Sample(
        source =>
        {
            // Where the compiler has no objection to what the user wrote, it has none to what was made of it.
            var compilation = Compilations.Of([source]);
            if (compilation.GetDiagnostics(TestContext.Current.CancellationToken).All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error))
            {
                Generate.Compiles(Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken), compilation);
            }
        },
        iter: 100,
        print: source => source);

    private static Func<ImmutableArray<string>, ImmutableArray<string>> Change(Func<ImmutableArray<string>, ImmutableArray<string>> change) => change;

    private static ImmutableSortedDictionary<string, string> Generated(Compilation compilation) =>
        Generator.TextsOf(Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken));

    private static List<Exception> ExceptionsOfAnalyzer(Compilation compilation)
    {
        var exceptions = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], Generator.Options(runscVersion: null)),
            onAnalyzerException: (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        compilation.WithAnalyzers([new CellAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return exceptions;
    }
}
