namespace CellOs.GVisor;

/// <summary>How long the cell may live.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class LifetimeAttribute : Attribute
{
    /// <summary>The time to live of a cell that does not say: five minutes, in seconds.</summary>
    public const int DefaultTtlSeconds = 300;

    /// <summary>
    /// Seconds after its start at which the cell is killed, on a clock that never jumps. At least 1; default:
    /// <see cref="DefaultTtlSeconds"/>.
    /// </summary>
    public int TtlSeconds { get; set; } = DefaultTtlSeconds;
}
