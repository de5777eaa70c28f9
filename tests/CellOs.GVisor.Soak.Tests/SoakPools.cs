using CellOs.GVisor.Soak.Host;

namespace CellOs.GVisor.Soak;

/// <summary>A pool for each release, whose sandboxes do not wait long, so that they expire, too.</summary>
internal sealed class SoakPools : IAsyncDisposable
{
    private readonly Dictionary<int, CellPool<Marked<Scripted>>> _pools = [];

    public SoakPools(SoakBed bed)
    {
        foreach (var release in SoakReleases.Dates)
        {
            _pools[release] = new CellPool<Marked<Scripted>>(
                new Marked<Scripted>(new Scripted { Script = "read code; exit $code" }),
                new CellPoolOptions
                {
                    MaximumAge = TimeSpan.FromSeconds(10),
                    Run = new CellRunOptions { RunscPath = SoakReleases.Path(release), RootfsDirectory = bed.Rootfs, WorkDirectory = bed.WorkDirectory, StartTimeout = Trial.StartTimeout, Limiter = bed.Limiter },
                });
        }
    }

    public CellPool<Marked<Scripted>> Of(int release) => _pools[release];

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _pools.Values)
        {
            await pool.DisposeAsync().ConfigureAwait(false);
        }
    }
}
