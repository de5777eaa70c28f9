using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Analyzers;

/// <summary>A finding as the compiler shows it.</summary>
internal static class FindingDiagnostic
{
    /// <summary>Shows a finding in a source.</summary>
    /// <returns><see langword="null"/> for what is only advice here although the rule is more elsewhere.</returns>
    public static Diagnostic? Create(Finding finding, Location location) => Create(finding, location, SeverityOf(finding));

    /// <summary>Shows a finding in an additional file, whose options may have another severity for its rule.</summary>
    /// <returns><see langword="null"/> for what the file's options turn off, and what is only advice here.</returns>
    public static Diagnostic? Create(Finding finding, Location location, AnalyzerConfigOptions file) =>
        Create(finding, location, FileSeverities.Of(file, finding.Rule.Id) switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Suppress => null,
            _ => SeverityOf(finding),
        });

    private static DiagnosticSeverity? SeverityOf(Finding finding) =>
        finding.Severity == RuleSeverity.OptIn && finding.Rule.Severity != RuleSeverity.OptIn ? null : DescriptorCatalog.Severity(finding.Severity);

    private static Diagnostic? Create(Finding finding, Location location, DiagnosticSeverity? severity) => severity is null
        ? null
        : Diagnostic.Create(
            DescriptorCatalog.Of(finding.Rule),
            location,
            severity.Value,
            additionalLocations: null,
            RepairProperties.Write(finding.Repair, finding.Pointer),
            [.. finding.Arguments]);
}
