using CellOs.GVisor.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CellOs.GVisor;

/// <summary>Adds to the cells of a service: from <c>AddCells</c>.</summary>
public sealed class CellsBuilder
{
    internal CellsBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services that they belong to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Keeps sandboxes of a cell ready: from when the host starts until all its services have stopped. Have an <see cref="ICellPool{TCell}"/> injected to take from them.
    /// </summary>
    /// <typeparam name="TCell">The cell's type. There can be one pool of it.</typeparam>
    /// <param name="cell">Fills the cell's holes, once for the whole pool.</param>
    /// <param name="configure">Sets how many are kept, and for how long. <see langword="null"/> leaves that to the defaults and to configuration.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">There is a pool of that cell already.</exception>
    public CellsBuilder AddPool<TCell>(Func<IServiceProvider, TCell> cell, Action<CellPoolHostOptions>? configure = null)
        where TCell : ICell
    {
        ArgumentNullException.ThrowIfNull(cell);
        var id = TCell.Descriptor.Id;
        if (Services.Any(static service => service.ServiceType == typeof(HostedCellPool<TCell>)))
        {
            throw new InvalidOperationException(
                $"The cell '{id}' has a pool already, and who asks for an ICellPool<{typeof(TCell).Name}> could not say which. Keep one, or make others as {nameof(CellPool<>)} objects of your own.");
        }

        var options = Services.AddOptions<CellPoolHostOptions>(id).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        Services.AddSingleton(services => new HostedCellPool<TCell>(
            services.GetRequiredService<ICellHost>(),
            () => cell(services),
            () => services.GetRequiredService<IOptionsMonitor<CellPoolHostOptions>>().Get(id),
            services.GetRequiredService<CellTelemetry>().Log));
        Services.AddSingleton<ICellPool<TCell>>(static services => services.GetRequiredService<HostedCellPool<TCell>>());
        Services.AddSingleton<IHostedService>(static services => services.GetRequiredService<HostedCellPool<TCell>>());
        return this;
    }

    /// <summary>
    /// Clears away what launchers left that were killed, in the service's work directory: when the host starts, and from time to time if it is asked to. Every start of a
    /// cell does the same, but gives it three seconds only.
    /// </summary>
    /// <param name="configure">Sets how often. <see langword="null"/> leaves that to the defaults and to configuration.</param>
    /// <returns>This builder.</returns>
    public CellsBuilder AddCrashSweep(Action<CellSweepOptions>? configure = null)
    {
        var options = Services.AddOptions<CellSweepOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CrashSweep>(static services => new CrashSweep(
            services.GetRequiredService<ICellHost>(),
            services.GetRequiredService<IOptions<CellSweepOptions>>(),
            services.GetRequiredService<CellTelemetry>(),
            services.GetService<TimeProvider>() ?? TimeProvider.System)));
        return this;
    }
}
