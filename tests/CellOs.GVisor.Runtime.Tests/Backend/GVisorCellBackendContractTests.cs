using CellOs.GVisor.Backend;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The contract, kept by the backend on a real runsc.</summary>
public abstract class GVisorCellBackendContractTests(int release) : CellBackendContract
{
    private readonly BackendHost _host = new(release);

    protected override ICellBackend Backend => _host.Backend;

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _host.DisposeAsync();
    }
}

/// <summary>On the oldest supported release.</summary>
public sealed class GVisorCellBackendContractOn20221219Tests() : GVisorCellBackendContractTests(20221219);

/// <summary>On the newest one that is tested.</summary>
public sealed class GVisorCellBackendContractOn20240729Tests() : GVisorCellBackendContractTests(20240729);
