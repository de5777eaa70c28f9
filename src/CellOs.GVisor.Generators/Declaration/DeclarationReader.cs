using System.Collections.Immutable;
using System.Globalization;
using CellOs.GVisor.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.Generators.Declaration;

/// <summary>Reads a cell's type into a <see cref="CellDeclaration"/>. Runs for every cell at every keystroke: it reads and nothing else.</summary>
internal static class DeclarationReader
{
    public const string CellAttribute = "CellOs.GVisor." + nameof(GVisor.CellAttribute);

    public const string CellDocumentAttribute = "CellOs.GVisor." + nameof(GVisor.CellDocumentAttribute);

    private const string SecretAttribute = "SecretAttribute";

    /// <summary>Without the <c>@</c> before keywords.</summary>
    private static readonly SymbolDisplayFormat BareName =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>The members that generated code adds.</summary>
    public static readonly ImmutableArray<string> GeneratedMembers =
        ["Descriptor", "WriteConfig", "WriteExecutionCell", "WriteSecrets", "GetRunscArguments", "GetRunArguments"];

    public static CellDeclaration Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var flaws = TypeFlawsOf(type, cancellationToken);
        var attributes = ReadAttributes(type, ref flaws);
        var properties = ImmutableArray.CreateBuilder<DeclaredProperty>();
        var files = new List<SyntaxTree?>();
        foreach (var property in HolesOf(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            properties.Add(ReadProperty(type, property, files, ref flaws));
        }

        return new CellDeclaration
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(BareName),
            ContainingTypes = new(ContainingTypesOf(type)),
            Type = Describe(type),
            Flaws = flaws,
            ReservedMember = FindReservedMember(type),
            HasDocumentation = HasDocumentation(type, cancellationToken),
            Attributes = attributes,
            Properties = new(properties.ToImmutable()),
        };
    }

    /// <summary>The properties with attributes of this library: those of base types first, then in the order they were written.</summary>
    public static IEnumerable<IPropertySymbol> HolesOf(INamedTypeSymbol type)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } baseType)
        {
            foreach (var inherited in HolesOf(baseType))
            {
                if (!Replaces(type, inherited.Name))
                {
                    yield return inherited;
                }
            }
        }

        var own = type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.GetAttributes().Any(IsOurs));
        foreach (var property in InOrder(type, own, static property => property.DeclaringSyntaxReferences.FirstOrDefault()))
        {
            yield return property;
        }
    }

    /// <summary>The attributes of this library, in the order they were written.</summary>
    public static IEnumerable<AttributeData> AttributesOf(ISymbol symbol) =>
        InOrder(symbol, symbol.GetAttributes().Where(IsOurs), static attribute => attribute.ApplicationSyntaxReference);

    /// <summary>
    /// A type in several files is read in the order of their paths: in which order the compiler takes them is up to the build.
    /// </summary>
    private static IEnumerable<T> InOrder<T>(ISymbol symbol, IEnumerable<T> items, Func<T, SyntaxReference?> placeOf) =>
        symbol.DeclaringSyntaxReferences.Length < 2
            ? items
            : items.OrderBy(item => placeOf(item)?.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(item => placeOf(item)?.Span.Start);

    /// <summary>Whether the type declares an inherited property again, with attributes of its own.</summary>
    private static bool Replaces(INamedTypeSymbol type, string property) =>
        type.GetMembers(property).Any(static member => member is IPropertySymbol && member.GetAttributes().Any(IsOurs));

    public static bool IsOurs(AttributeData attribute) => attribute.AttributeClass?.ContainingNamespace is
    {
        Name: "GVisor",
        ContainingNamespace: { Name: "CellOs", ContainingNamespace.IsGlobalNamespace: true },
    };

    /// <summary>Whether one of our attributes makes its type a cell.</summary>
    public static bool MakesCell(AttributeData attribute) =>
        attribute.AttributeClass!.Name is nameof(GVisor.CellAttribute) or nameof(GVisor.CellDocumentAttribute);

    private static TypeFlaws TypeFlawsOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var flaws = IsBroken(type) ? TypeFlaws.Broken : TypeFlaws.None;
        if (!IsPartial(type, cancellationToken))
        {
            flaws |= TypeFlaws.NotPartial;
        }

        if (type.IsStatic || type.IsAbstract || type.IsRefLikeType)
        {
            flaws |= TypeFlaws.NotInstantiable;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0)
            {
                flaws |= TypeFlaws.Generic;
            }

            if (current.IsFileLocal)
            {
                flaws |= TypeFlaws.FileLocal;
            }

            if (!ReferenceEquals(current, type) && !IsPartial(current, cancellationToken))
            {
                flaws |= TypeFlaws.ContainerNotPartial;
            }
        }

        return flaws;
    }

    /// <summary>
    /// Whether something that decides what the cell is does not compile. The compiler says why; findings on top of that would be guesses.
    /// </summary>
    private static bool IsBroken(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || HasUnknownAttribute(type))
        {
            return true;
        }

        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the compiler cannot tell what one of the attributes is, which may be a misspelt one of this library.</summary>
    public static bool HasUnknownAttribute(ISymbol symbol) =>
        symbol.GetAttributes().Any(static attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error });

    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences is [var reference, ..] &&
        reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax syntax &&
        syntax.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Looks at the comments themselves: when no documentation is built, the compiler takes them for ordinary ones.</summary>
    private static bool HasDocumentation(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var trivia in reference.GetSyntax(cancellationToken).GetLeadingTrivia())
            {
                if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) ||
                    trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia) ||
                    (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().StartsWith("///", StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableArray<DeclaredType> ContainingTypesOf(INamedTypeSymbol type)
    {
        if (type.ContainingType is null)
        {
            return [];
        }

        var types = ImmutableArray.CreateBuilder<DeclaredType>();
        for (var current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            types.Insert(0, Describe(current));
        }

        return types.ToImmutable();
    }

    private static DeclaredType Describe(INamedTypeSymbol type) => new(
        type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        },
        type.Name);

    private static string? FindReservedMember(INamedTypeSymbol type)
    {
        foreach (var name in GeneratedMembers)
        {
            // In an analyzer the generated members are there too. A member cannot have the name of its type.
            if (type.Name == name || type.GetMembers(name).Any(static member =>
                !member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute")))
            {
                return name;
            }
        }

        return null;
    }

    private static EquatableArray<DeclaredAttribute> ReadAttributes(ISymbol symbol, ref TypeFlaws flaws)
    {
        var attributes = ImmutableArray.CreateBuilder<DeclaredAttribute>();
        foreach (var attribute in AttributesOf(symbol))
        {
            if (attribute.AttributeConstructor is null)
            {
                flaws |= TypeFlaws.Broken;
            }

            attributes.Add(Read(attribute, ref flaws));
        }

        return new(attributes.ToImmutable());
    }

    private static DeclaredAttribute Read(AttributeData attribute, ref TypeFlaws flaws)
    {
        var arguments = ImmutableArray.CreateBuilder<DeclaredArgument>();
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (var i = 0; i < attribute.ConstructorArguments.Length && i < parameters.Length; i++)
        {
            arguments.Add(Read(parameters[i].Name, attribute.ConstructorArguments[i], ref flaws));
        }

        foreach (var named in attribute.NamedArguments)
        {
            arguments.Add(Read(named.Key, named.Value, ref flaws));
        }

        return new(NameOf(attribute), new(arguments.ToImmutable()));
    }

    /// <summary>An attribute's name as it is written, without <c>Attribute</c>.</summary>
    public static string NameOf(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    private static DeclaredArgument Read(string name, TypedConstant constant, ref TypeFlaws flaws)
    {
        if (constant.Kind == TypedConstantKind.Error)
        {
            flaws |= TypeFlaws.Broken;
            return new(name, null, default, IsArray: false, EnumType: null);
        }

        if (constant.Kind != TypedConstantKind.Array)
        {
            return new(name, Normalize(constant.Value), default, IsArray: false, EnumName(constant.Type));
        }

        var elements = ImmutableArray.CreateBuilder<DeclaredElement>();
        foreach (var element in constant.IsNull ? [] : constant.Values)
        {
            if (element.Kind == TypedConstantKind.Error)
            {
                flaws |= TypeFlaws.Broken;
            }

            elements.Add(new(element.Kind is TypedConstantKind.Error or TypedConstantKind.Array ? null : Normalize(element.Value)));
        }

        return new(name, null, new(elements.ToImmutable()), IsArray: true, EnumName((constant.Type as IArrayTypeSymbol)?.ElementType));
    }

    private static string? EnumName(ITypeSymbol? type) => type is { TypeKind: TypeKind.Enum } ? type.Name : null;

    private static object? Normalize(object? value) => value switch
    {
        sbyte or byte or short or ushort or int or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float single => (double)single,
        _ => value,
    };

    private static DeclaredProperty ReadProperty(
        INamedTypeSymbol cell, IPropertySymbol property, List<SyntaxTree?> files, ref TypeFlaws flaws)
    {
        var propertyFlaws = PropertyFlaws.None;
        if (!IsReadable(cell, property))
        {
            propertyFlaws |= PropertyFlaws.NotReadable;
        }
        else if (IsFixed(property))
        {
            propertyFlaws |= PropertyFlaws.NoSetter;
        }

        if (HoleTypeReader.HasError(property.Type) || HasUnknownAttribute(property))
        {
            flaws |= TypeFlaws.Broken;
        }

        var tree = property.DeclaringSyntaxReferences is [var reference, ..] ? reference.SyntaxTree : null;
        if (!files.Contains(tree))
        {
            files.Add(tree);
        }

        var isSecret = property.GetAttributes().Any(static attribute => IsOurs(attribute) && attribute.AttributeClass!.Name == SecretAttribute);
        return new DeclaredProperty
        {
            Name = property.Name,
            TypeName = NameOf(property.Type),
            Type = HoleTypeReader.Read(property.Type),
            SecretType = isSecret ? HoleTypeReader.ReadSecret(property.Type) : null,
            IsPrinted = isSecret && IsPrinted(cell, property),
            Flaws = propertyFlaws,
            Level = LevelOf(property.ContainingType),
            File = files.IndexOf(tree),
            Attributes = ReadAttributes(property, ref flaws),
        };
    }

    /// <summary>The name as the user writes it. Displaying a symbol costs more than all the rest of a property; the usual types need none of it.</summary>
    private static string NameOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String when type.NullableAnnotation == NullableAnnotation.Annotated => "string?",
        SpecialType.System_String => "string",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Double => "double",
        _ => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
    };

    private static int LevelOf(INamedTypeSymbol type)
    {
        var level = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            level++;
        }

        return level;
    }

    private static bool IsReadable(INamedTypeSymbol cell, IPropertySymbol property) =>
        !property.IsStatic &&
        !property.IsIndexer &&
        property.ExplicitInterfaceImplementations.IsEmpty &&
        property.GetMethod is not null &&
        IsAccessibleFrom(cell, property) &&
        !IsHiddenFrom(cell, property);

    /// <summary>
    /// Whether the property keeps the same value for good: nothing sets it, and no constructor takes anything that could. One that computes its
    /// value may well vary with the others.
    /// </summary>
    private static bool IsFixed(IPropertySymbol property) =>
        property.SetMethod is null &&
        property.OverriddenProperty?.SetMethod is null &&
        property.ContainingType.GetMembers().Any(member =>
            member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)) &&
        !property.ContainingType.InstanceConstructors.Any(static constructor => constructor is { IsImplicitlyDeclared: false, Parameters.Length: > 0 });

    /// <summary>Whether the <c>ToString</c> that the compiler makes for a record shows the property: nobody has written that, or what it is made of.</summary>
    private static bool IsPrinted(INamedTypeSymbol cell, IPropertySymbol property)
    {
        if (!property.ContainingType.IsRecord || property.DeclaredAccessibility != Accessibility.Public || IsWritten(property.ContainingType, "PrintMembers"))
        {
            return false;
        }

        for (var current = cell; current is not null; current = current.BaseType)
        {
            if (current.IsRecord && IsWritten(current, "ToString"))
            {
                return false;
            }
        }

        return true;

        static bool IsWritten(INamedTypeSymbol type, string method) => type.GetMembers(method).Any(static member => !member.IsImplicitlyDeclared);
    }

    /// <summary>Whether a type between the property's and the cell has something else of its name.</summary>
    private static bool IsHiddenFrom(INamedTypeSymbol cell, IPropertySymbol property)
    {
        for (var current = cell;
            current is not null && !SymbolEqualityComparer.Default.Equals(current, property.ContainingType);
            current = current.BaseType)
        {
            if (current.GetMembers(property.Name).Any(static member => !member.IsOverride))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAccessibleFrom(INamedTypeSymbol cell, IPropertySymbol property)
    {
        if (SymbolEqualityComparer.Default.Equals(property.ContainingType, cell))
        {
            return true;
        }

        var isSameAssembly = property.ContainingAssembly.GivesAccessTo(cell.ContainingAssembly);
        return (property.GetMethod?.DeclaredAccessibility ?? property.DeclaredAccessibility) switch
        {
            Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
            Accessibility.Internal or Accessibility.ProtectedAndInternal => isSameAssembly,
            _ => false,
        };
    }
}
