namespace CellOs.GVisor;

/// <summary>
/// Makes a property of type <see cref="string"/> something that the caller knows a run by (<c>spec.correlation</c>). It stands in the cell's ExecutionCell
/// document only; the program does not see it. <see langword="null"/> leaves it out.
/// </summary>
/// <param name="kind">What it is.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class CorrelationAttribute(CellCorrelation kind) : Attribute
{
    /// <summary>What it is.</summary>
    public CellCorrelation Kind { get; } = kind;
}

/// <summary>What a caller may know a run by.</summary>
public enum CellCorrelation
{
    /// <summary>The runner, in free form (<c>platform</c>).</summary>
    Platform,

    /// <summary>The caller's id of the run (<c>externalRunId</c>).</summary>
    ExternalRunId,

    /// <summary>The caller's id of the job (<c>externalJobId</c>).</summary>
    ExternalJobId,

    /// <summary>The tenant (<c>tenantId</c>), without <c>.</c>, <c>*</c>, <c>&gt;</c> and white space, which NATS subjects reserve.</summary>
    TenantId,

    /// <summary>What ties this run to others (<c>correlationId</c>).</summary>
    CorrelationId,
}
