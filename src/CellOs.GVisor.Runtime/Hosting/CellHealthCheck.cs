using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CellOs.GVisor.Runtime;

/// <summary>Whether cells can run on this host.</summary>
internal sealed class CellHealthCheck(ICellHost host) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var report = await host.InspectAsync(cancellationToken).ConfigureAwait(false);
        if (report.Problems.Count == 0)
        {
            return HealthCheckResult.Healthy("Cells can run on this host.", report.Facts);
        }

        var data = new Dictionary<string, object>(report.Facts)
        {
            ["problems"] = report.Problems.Select(CellTags.ErrorType).ToArray(),
        };
        return new HealthCheckResult(context.Registration.FailureStatus, string.Join(" ", report.Problems.Select(static problem => problem.Message)), exception: null, data);
    }
}
