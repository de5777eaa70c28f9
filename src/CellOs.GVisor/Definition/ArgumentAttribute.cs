namespace CellOs.GVisor;

/// <summary>
/// Makes a property an argument of the program. Supported: <see cref="string"/>, <see cref="bool"/>, integers, floating point,
/// <see cref="decimal"/>, enums, <see cref="Guid"/>, <see cref="Uri"/>, <see cref="TimeSpan"/>, <see cref="DateTimeOffset"/>, and sequences of these.
/// <see langword="null"/> leaves the argument out. Values are written in the invariant culture.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class ArgumentAttribute : Attribute
{
    /// <summary>
    /// The place among the properties that make arguments; equal ones follow the order of declaration. Default: 0. Needed when such
    /// properties stand in several files of a partial type.
    /// </summary>
    public int Order { get; set; }
}
