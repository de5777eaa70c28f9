namespace CellOs.GVisor.Model;

/// <summary>The JSON type of a member.</summary>
internal sealed class SchemaType
{
    private SchemaType(SchemaKind kind) => Kind = kind;

    public SchemaKind Kind { get; }

    /// <summary>The smallest value of a number.</summary>
    public decimal Minimum { get; private init; }

    /// <summary>The largest value of a number.</summary>
    public decimal Maximum { get; private init; }

    /// <summary>The type of an array's elements or of a map's values.</summary>
    public SchemaType? Element { get; private init; }

    /// <summary>The members of an object; <see langword="null"/> for a section of another platform, which is not looked into.</summary>
    public SchemaObject? Members { get; private init; }

    public static SchemaType Text { get; } = new(SchemaKind.String);

    public static SchemaType Flag { get; } = new(SchemaKind.Boolean);

    public static SchemaType I32 { get; } = Number(int.MinValue, int.MaxValue);

    public static SchemaType I64 { get; } = Number(long.MinValue, long.MaxValue);

    public static SchemaType U16 { get; } = Number(0, ushort.MaxValue);

    public static SchemaType U32 { get; } = Number(0, uint.MaxValue);

    public static SchemaType U64 { get; } = Number(0, ulong.MaxValue);

    public static SchemaType Texts { get; } = ArrayOf(Text);

    public static SchemaType Foreign { get; } = new(SchemaKind.Object);

    public static SchemaType Number(decimal minimum, decimal maximum) =>
        new(SchemaKind.Number) { Minimum = minimum, Maximum = maximum };

    public static SchemaType ArrayOf(SchemaType element) => new(SchemaKind.Array) { Element = element };

    public static SchemaType ArrayOf(SchemaObject element) => ArrayOf(Object(element));

    public static SchemaType MapOf(SchemaType value) => new(SchemaKind.Map) { Element = value };

    public static SchemaType MapOf(SchemaObject value) => MapOf(Object(value));

    public static SchemaType Object(SchemaObject members) => new(SchemaKind.Object) { Members = members };
}

/// <summary>What a member is in JSON.</summary>
internal enum SchemaKind
{
    String,
    Number,
    Boolean,
    Array,
    Object,

    /// <summary>An object whose keys are data.</summary>
    Map,
}
