namespace CellOs.GVisor.Model;

/// <summary>A value that is filled in at run time: an attributed property of the cell.</summary>
/// <param name="Name">The property's name, without <c>@</c>.</param>
/// <param name="Type">How the value is written.</param>
/// <param name="IsNullable">Whether the value can be null, which leaves the node out.</param>
internal sealed record Hole(string Name, HoleType Type, bool IsNullable)
{
    /// <summary>Set for a sequence: <see cref="Type"/> is that of its elements.</summary>
    public HoleSequence Sequence { get; init; }

    /// <summary>Whether an element of the sequence can be null, which leaves the element out.</summary>
    public bool IsElementNullable { get; init; }

    /// <summary>The fully qualified enum type, when <see cref="Type"/> is an enum.</summary>
    public string? EnumType { get; init; }

    /// <summary>The enum's members and the text of each.</summary>
    public IReadOnlyList<EnumText> EnumMembers { get; init; } = [];

    public bool IsSequence => Sequence != HoleSequence.None;

    /// <summary>Whether the value is a secret: of a bind mount's source it is then not the path, but what the launcher puts into the file there.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>How the value of a hole is written.</summary>
internal enum HoleType
{
    String,
    Boolean,

    /// <summary>An integer that fits into 64 bits with a sign.</summary>
    Integer,

    /// <summary>An integer that may not.</summary>
    WideInteger,
    FloatingPoint,
    Enum,
    Guid,
    Uri,
    TimeSpan,
    DateTimeOffset,

    /// <summary>Bytes as they are: of a secret only.</summary>
    Bytes,
}

/// <summary>What kind of sequence a hole is.</summary>
internal enum HoleSequence
{
    None,
    Enumerable,

    /// <summary><c>ImmutableArray&lt;T&gt;</c>, whose default value cannot be enumerated.</summary>
    ImmutableArray,
}

/// <summary>A member of an enum and the text written for it.</summary>
internal readonly record struct EnumText(string Member, string Text);
