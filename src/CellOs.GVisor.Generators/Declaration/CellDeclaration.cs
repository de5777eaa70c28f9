namespace CellOs.GVisor.Generators.Declaration;

/// <summary>
/// A cell as it was written, without symbols: what the incremental pipeline caches. Everything else is computed from it.
/// </summary>
internal sealed record CellDeclaration
{
    /// <summary>The namespace, without <c>@</c>; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The types around the cell, outermost first.</summary>
    public EquatableArray<DeclaredType> ContainingTypes { get; init; }

    public required DeclaredType Type { get; init; }

    /// <summary>What keeps the type from being a cell.</summary>
    public TypeFlaws Flaws { get; init; }

    /// <summary>The name that the generated code needs and the type, or a member of it, already has; if there is one.</summary>
    public string? ReservedMember { get; init; }

    /// <summary>Whether the user has documented the type.</summary>
    public bool HasDocumentation { get; init; }

    /// <summary>The attributes of the type, in the order they were written.</summary>
    public EquatableArray<DeclaredAttribute> Attributes { get; init; }

    /// <summary>The properties that have attributes of this library, those of base types first.</summary>
    public EquatableArray<DeclaredProperty> Properties { get; init; }
}

/// <summary>The head of a type declaration.</summary>
/// <param name="Keyword">Such as <c>class</c> or <c>record struct</c>.</param>
/// <param name="Name">The name, without <c>@</c>.</param>
internal sealed record DeclaredType(string Keyword, string Name);

/// <summary>What keeps a type from being a cell.</summary>
[Flags]
internal enum TypeFlaws
{
    None = 0,
    NotPartial = 1,
    ContainerNotPartial = 2,
    Generic = 4,
    FileLocal = 8,
    NotInstantiable = 16,

    /// <summary>Something in it does not compile, so what the cell is to be cannot be known; the compiler has said why.</summary>
    Broken = 32,
}

/// <summary>An attribute of this library.</summary>
/// <param name="Name">The attribute class without <c>Attribute</c>.</param>
/// <param name="Arguments">The arguments that were written, the constructor's by its parameters' names.</param>
internal sealed record DeclaredAttribute(string Name, EquatableArray<DeclaredArgument> Arguments)
{
    public DeclaredArgument? this[string argument]
    {
        get
        {
            foreach (var candidate in Arguments)
            {
                if (candidate.Name == argument)
                {
                    return candidate;
                }
            }

            return null;
        }
    }
}

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">The constructor's parameter, or the named property.</param>
/// <param name="Value">A string, boolean, <see cref="long"/>, <see cref="ulong"/>, <see cref="double"/>, or null.</param>
/// <param name="Elements">The elements of an array.</param>
/// <param name="IsArray">Whether it is an array.</param>
/// <param name="EnumType">The enum's name, when the values are of one.</param>
internal sealed record DeclaredArgument(
    string Name, object? Value, EquatableArray<DeclaredElement> Elements, bool IsArray, string? EnumType);

/// <summary>An element of an array argument.</summary>
internal readonly record struct DeclaredElement(object? Value);

/// <summary>A property with attributes of this library.</summary>
internal sealed record DeclaredProperty
{
    /// <summary>The name, without <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The type as the user would write it, for messages.</summary>
    public required string TypeName { get; init; }

    /// <summary>How the value is written; <see langword="null"/> when the type is not supported.</summary>
    public DeclaredHoleType? Type { get; init; }

    /// <summary>How the value is written if it is a secret; <see langword="null"/> when it is none, or the type is not supported.</summary>
    public DeclaredHoleType? SecretType { get; init; }

    /// <summary>Whether it is a secret that the compiler's <c>ToString</c> of a record shows.</summary>
    public bool IsPrinted { get; init; }

    public PropertyFlaws Flaws { get; init; }

    /// <summary>How far down the line of base types it is declared, 0 being the first: properties of one level keep their order.</summary>
    public int Level { get; init; }

    /// <summary>Which of the cell's files it stands in. Within a level, the order of files is the compiler's.</summary>
    public int File { get; init; }

    public EquatableArray<DeclaredAttribute> Attributes { get; init; }
}

/// <summary>What is wrong with a property that is to be a hole.</summary>
[Flags]
internal enum PropertyFlaws
{
    None = 0,

    /// <summary>It keeps a value that nobody can set.</summary>
    NoSetter = 1,

    /// <summary>It cannot be read from an instance by its name: static, an indexer, out of reach, hidden, or without a getter.</summary>
    NotReadable = 2,
}

/// <summary>The type of a hole.</summary>
internal sealed record DeclaredHoleType(
    Model.HoleType Type,
    bool IsNullable,
    Model.HoleSequence Sequence,
    bool IsElementNullable,
    string? EnumType,
    EquatableArray<Model.EnumText> EnumMembers);
