using System.Diagnostics.Metrics;
using CellOs.GVisor;
using CellOs.GVisor.Runtime;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds cells to a service.</summary>
public static class CellServiceCollectionExtensions
{
    /// <summary>
    /// Registers an <see cref="ICellRunner"/>. It logs (<see cref="CellLogEvents"/>), measures (<see cref="CellDiagnostics"/>), and takes its time from the container's
    /// <see cref="TimeProvider"/>, if there is one. To call it again adds to the options.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Sets where runsc and the work directory are, and how many cells may run at a time. <see langword="null"/> leaves that to the defaults and to configuration:
    /// <c>services.Configure&lt;CellHostOptions&gt;(section)</c>.
    /// </param>
    /// <returns>A builder, to add pools and the crash sweep.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static CellsBuilder AddCells(this IServiceCollection services, Action<CellHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<CellHostOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<CellHostOptions>, HostOptionsValidation>(),
            ServiceDescriptor.Singleton<IValidateOptions<CellPoolHostOptions>, HostOptionsValidation>(),
            ServiceDescriptor.Singleton<IValidateOptions<CellSweepOptions>, HostOptionsValidation>(),
        ]);
        services.TryAddSingleton(static provider => CellTelemetry.Of(provider.GetService<ILoggerFactory>(), provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(static provider => new RunscCellRunner(
            provider.GetRequiredService<IOptions<CellHostOptions>>(),
            provider.GetRequiredService<CellTelemetry>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.TryAddSingleton<ICellRunner>(static provider => provider.GetRequiredService<RunscCellRunner>());

        // A fake in the runner's place is the whole host; around the real one somebody may have put a decorator.
        services.TryAddSingleton(static provider => provider.GetRequiredService<ICellRunner>() as ICellHost ?? provider.GetRequiredService<RunscCellRunner>());
        return new CellsBuilder(services);
    }
}
