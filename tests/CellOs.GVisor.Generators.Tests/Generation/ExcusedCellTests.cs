using System.Collections.Immutable;
using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellOs.GVisor.Generators.Tests.Generation;

/// <summary>A cell with an error is generated where the project has made less of the error, and nowhere else.</summary>
public sealed class ExcusedCellTests
{
    private const string Relative = """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", WorkingDirectory = "work")]
        public partial class Demo;
        """;

    private const string NotPartial = """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public class Demo;
        """;

    [Fact]
    public void An_error_keeps_the_cell_from_being_generated() => Assert.Empty(Generated(Relative, new Options([])));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Warn)]
    public void What_the_project_file_makes_less_of_is_excused(ReportDiagnostic severity) =>
        Assert.Single(Generated(Relative, new Options([]), ("CELL1005", severity)));

    [Fact]
    public void What_the_editorconfig_of_the_file_makes_less_of_is_excused() =>
        Assert.Single(Generated(Relative, new Options([("CELL1005", ReportDiagnostic.Info)])));

    [Fact]
    public void What_is_kept_an_error_is_not_excused() =>
        Assert.Empty(Generated(Relative, new Options([("CELL1005", ReportDiagnostic.Error), ("CELL1101", ReportDiagnostic.Suppress)])));

    [Fact]
    public void What_cannot_be_generated_is_not_excused() =>
        Assert.Empty(Generated(NotPartial, new Options([("CELL0001", ReportDiagnostic.Suppress)])));

    private static ImmutableArray<SyntaxTree> Generated(
        string source, SyntaxTreeOptionsProvider provider, params (string Id, ReportDiagnostic Severity)[] project)
    {
        var compilation = Compilations.Of([source]);
        compilation = compilation.WithOptions(compilation.Options
            .WithSpecificDiagnosticOptions(project.Select(static option => KeyValuePair.Create(option.Id, option.Severity)))
            .WithSyntaxTreeOptionsProvider(provider));
        return CSharpGeneratorDriver.Create(new CellGenerator())
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult().GeneratedTrees;
    }

    private sealed class Options((string Id, ReportDiagnostic Severity)[] settings) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = settings.FirstOrDefault(setting => setting.Id == diagnosticId).Severity;
            return settings.Any(setting => setting.Id == diagnosticId);
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }
}
