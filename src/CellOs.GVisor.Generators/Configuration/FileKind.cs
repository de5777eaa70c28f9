namespace CellOs.GVisor.Generators.Configuration;

/// <summary>What an additional file is to this library.</summary>
internal enum FileKind
{
    /// <summary>An OCI configuration.</summary>
    Config,

    /// <summary>An ExecutionCell document.</summary>
    CellDocument,

    /// <summary>A policy pack.</summary>
    PolicyPack,
}
