using CellOs.GVisor;
using CellOs.GVisor.Runtime;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to a service's health checks whether cells can run.</summary>
public static class CellHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that runsc is there and recent enough, that the work directory can be used, and that the host lets cells be run, all as a launch would find it. Nothing is
    /// started but <c>runsc --version</c>, once. Its description says what to do about each thing that is wrong. Its data are <c>runsc.path</c>, <c>runsc.release</c> (a number such as
    /// 20240729), <c>work_directory</c>, with a bound <c>cells.maximum</c>, <c>cells.running</c> and <c>cells.waiting</c>, and <c>problems</c>, the
    /// <see cref="CellErrorKind"/> of each as text (off Linux, the type of an exception).
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name. <c>cells</c> by default.</param>
    /// <param name="failureStatus">What it reports when cells cannot run. <see cref="HealthStatus.Unhealthy"/> by default.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <param name="timeout">How long it may take. <see langword="null"/>, the default, bounds nothing.</param>
    /// <returns>The health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddCells(
        this IHealthChecksBuilder builder,
        string name = "cells",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddCells();
        return builder.Add(new HealthCheckRegistration(name, static services => new CellHealthCheck(services.GetRequiredService<ICellHost>()), failureStatus, tags, timeout));
    }
}
