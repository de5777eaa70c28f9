namespace CellOs.GVisor.Runtime;

/// <summary>What a service does with its host besides running cells. A fake runner has one of its own, so that nothing of a service under test looks for runsc.</summary>
internal interface ICellHost
{
    /// <summary>Opens a pool.</summary>
    /// <returns>The pool, which is to be disposed (<see cref="IAsyncDisposable"/>).</returns>
    ICellPool<TCell> OpenPool<TCell>(TCell cell, CellPoolHostOptions options)
        where TCell : ICell;

    /// <summary>Clears away what launchers left that were killed.</summary>
    Task<CellReapReport> ReapAsync(CancellationToken cancellationToken);

    /// <summary>Looks whether cells can run here.</summary>
    Task<HostReport> InspectAsync(CancellationToken cancellationToken);
}
