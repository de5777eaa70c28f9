using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>An attribute where it stands: reads its arguments as nodes that know where they were written.</summary>
internal readonly struct AttributeUse(DeclaredAttribute attribute, int property, int index)
{
    /// <summary>Stands for an attribute that nobody wrote.</summary>
    public static AttributeUse None { get; } = new(new DeclaredAttribute("", default), -1, -1);

    public string Name => attribute.Name;

    /// <summary>The whole attribute.</summary>
    public AttributeOrigin Origin => new(property, index);

    public AttributeOrigin OriginOf(string argument, int element = -1) => new(property, index, argument, element);

    public bool Has(string argument) => attribute[argument] is not null;

    public string? Text(string argument) => attribute[argument]?.Value as string;

    public bool Flag(string argument, bool otherwise) => attribute[argument]?.Value as bool? ?? otherwise;

    public long? Integer(string argument) => attribute[argument]?.Value switch
    {
        long value => value,
        _ => null,
    };

    public decimal? Number(string argument) => attribute[argument]?.Value switch
    {
        long value => value,
        ulong value => value,
        _ => null,
    };

    public double? Real(string argument) => attribute[argument]?.Value as double?;

    public string? EnumType(string argument) => attribute[argument]?.EnumType;

    public EquatableArray<DeclaredElement> Elements(string argument) => attribute[argument]?.Elements ?? default;

    /// <summary>The argument as a string node; <see langword="null"/> when it was not written or is null.</summary>
    public SpecString? TextNode(string argument) =>
        Text(argument) is { } text ? new SpecString(text, OriginOf(argument)) : null;

    public SpecNumber? NumberNode(string argument) =>
        Number(argument) is { } number ? new SpecNumber(number, OriginOf(argument)) : null;

    /// <summary>The texts of an array argument; a null element counts as empty.</summary>
    public IEnumerable<SpecString> TextNodes(string argument)
    {
        var elements = Elements(argument);
        for (var i = 0; i < elements.Count; i++)
        {
            yield return new SpecString(elements[i].Value as string ?? "", OriginOf(argument, i));
        }
    }
}
