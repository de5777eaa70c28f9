using System.Collections.Immutable;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Declaration;

/// <summary>
/// The errors that the project makes less of, in its project file or an .editorconfig: whoever does that takes the cell as it is, so it is
/// generated. A pragma or an attribute silences a finding without excusing the cell.
/// </summary>
internal static class ExcusedRules
{
    /// <summary>Without these a cell cannot be generated, whatever the project makes of them: they have no check over the configuration.</summary>
    private static readonly ImmutableArray<string> Excusable =
        [.. RuleCatalog.All.Where(static rule => rule.Severity == RuleSeverity.Error && rule.Check is not null).Select(static rule => rule.Id)];

    public static EquatableArray<string> Read(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var options = compilation.Options;
        var provider = options.SyntaxTreeOptionsProvider;
        ImmutableArray<string>.Builder? excused = null;
        foreach (var id in Excusable)
        {
            if (options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) ||
                (provider is not null &&
                    (provider.TryGetDiagnosticValue(tree, id, cancellationToken, out severity) ||
                     provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out severity))))
            {
                if (severity is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden or ReportDiagnostic.Info or ReportDiagnostic.Warn)
                {
                    (excused ??= ImmutableArray.CreateBuilder<string>()).Add(id);
                }
            }
        }

        return excused is null ? default : new(excused.ToImmutable());
    }
}
