namespace CellOs.GVisor;

/// <summary>
/// Says where the cell is to run (<c>spec.placement</c>), for the scheduler that its ExecutionCell document is handed to and for policy packs that
/// are meant for one place only. Starting the cell on this host does not look at it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PlacementAttribute : Attribute
{
    /// <summary>The pool of hosts (<c>poolId</c>). Default: not said.</summary>
    public string? PoolId { get; set; }

    /// <summary>The Kubernetes namespace (<c>kubernetesNamespace</c>). Default: not said.</summary>
    public string? KubernetesNamespace { get; set; }

    /// <summary>The queue (<c>queueName</c>). Default: not said.</summary>
    public string? QueueName { get; set; }
}
