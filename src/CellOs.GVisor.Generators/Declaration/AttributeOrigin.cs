using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Declaration;

/// <summary>A place in a cell's attributes.</summary>
/// <param name="Property">The index of the property the attribute stands on; -1: on the type itself.</param>
/// <param name="Attribute">The index of the attribute; -1: the type's or property's own name.</param>
/// <param name="Argument">The argument; <see langword="null"/>: the whole attribute.</param>
/// <param name="Element">The index in an array argument; -1: all of it.</param>
internal sealed record AttributeOrigin(int Property, int Attribute, string? Argument = null, int Element = -1) : Origin
{
    /// <summary>The name of the cell's type.</summary>
    public static AttributeOrigin TypeName { get; } = new(-1, -1);

    /// <summary>The name of a property.</summary>
    public static AttributeOrigin PropertyName(int property) => new(property, -1);
}

/// <summary>A member of the cell's type that has no attribute.</summary>
internal sealed record MemberOrigin(string Name) : Origin;
