using System.Collections.Immutable;
using CellOs.GVisor.Model;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Declaration;

/// <summary>Reads how a value of a property's type is written.</summary>
internal static class HoleTypeReader
{
    /// <returns><see langword="null"/> for a type that is not supported.</returns>
    public static DeclaredHoleType? Read(ITypeSymbol type)
    {
        if (ReadElement(type, out var isNullable, out var element))
        {
            return Create(element, isNullable, HoleSequence.None, isElementNullable: false);
        }

        if (ElementTypeOf(type) is not { } elementType || !ReadElement(elementType, out var isElementNullable, out element))
        {
            return null;
        }

        var isImmutableArray = type is INamedTypeSymbol { Name: "ImmutableArray", IsValueType: true } &&
            type.ContainingNamespace?.ToDisplayString() == "System.Collections.Immutable";
        if (type.IsValueType && !isImmutableArray)
        {
            return null;
        }

        return Create(
            element,
            type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated,
            isImmutableArray ? HoleSequence.ImmutableArray : HoleSequence.Enumerable,
            isElementNullable);
    }

    /// <summary>Reads how a secret of a property's type is written: as text, or as the bytes that it is.</summary>
    /// <returns><see langword="null"/> for a type that is not supported.</returns>
    public static DeclaredHoleType? ReadSecret(ITypeSymbol type)
    {
        var isAnnotated = type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated;
        if (type.SpecialType == SpecialType.System_String)
        {
            return new(HoleType.String, isAnnotated, HoleSequence.None, IsElementNullable: false, EnumType: null, default);
        }

        var isNullable = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var isBytes = type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } ||
            IsByteMemory(isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type);
        return isBytes ? new(HoleType.Bytes, isNullable || isAnnotated, HoleSequence.None, IsElementNullable: false, EnumType: null, default) : null;
    }

    private static bool IsByteMemory(ITypeSymbol type) => type is INamedTypeSymbol
    {
        Name: "ReadOnlyMemory",
        TypeArguments: [{ SpecialType: SpecialType.System_Byte }],
        ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
    };

    /// <summary>Whether the compiler cannot tell what the type is, or a part of it.</summary>
    public static bool HasError(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => HasError(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasError),
        _ => false,
    };

    private static bool ReadElement(ITypeSymbol type, out bool isNullable, out (HoleType Type, ITypeSymbol Symbol) element)
    {
        var symbol = type;
        isNullable = type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            symbol = nullable.TypeArguments[0];
            isNullable = true;
        }

        var holeType = HoleTypeOf(symbol);
        element = (holeType ?? default, symbol);
        return holeType is not null;
    }

    private static HoleType? HoleTypeOf(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return HoleType.String;
            case SpecialType.System_Boolean:
                return HoleType.Boolean;
            case SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or
                SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64:
                return HoleType.Integer;
            case SpecialType.System_UInt64:
                return HoleType.WideInteger;
            case SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal:
                return HoleType.FloatingPoint;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return HoleType.Enum;
        }

        if (type.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
        {
            return null;
        }

        return type.Name switch
        {
            "Guid" => HoleType.Guid,
            "Uri" => HoleType.Uri,
            "TimeSpan" => HoleType.TimeSpan,
            "DateTimeOffset" => HoleType.DateTimeOffset,
            "Int128" or "UInt128" => HoleType.WideInteger,
            "Half" => HoleType.FloatingPoint,
            _ => null,
        };
    }

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return array.ElementType;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence)
        {
            return sequence.TypeArguments[0];
        }

        // A type that is two sequences cannot be enumerated without saying as which.
        var sequences = type.AllInterfaces.Where(static candidate =>
            candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T).ToList();
        return sequences is [var only] ? only.TypeArguments[0] : null;
    }

    private static DeclaredHoleType Create(
        (HoleType Type, ITypeSymbol Symbol) element, bool isNullable, HoleSequence sequence, bool isElementNullable)
    {
        if (element.Type != HoleType.Enum)
        {
            return new(element.Type, isNullable, sequence, isElementNullable, EnumType: null, default);
        }

        return new(
            HoleType.Enum,
            isNullable,
            sequence,
            isElementNullable,
            element.Symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            new(MembersOf(element.Symbol)));
    }

    /// <summary>The members with distinct values; of several names for one value, the first.</summary>
    private static ImmutableArray<EnumText> MembersOf(ITypeSymbol type)
    {
        var members = ImmutableArray.CreateBuilder<EnumText>();
        var values = new HashSet<object>();
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } value } && values.Add(value))
            {
                members.Add(new(member.Name, TextOf(member)));
            }
        }

        return members.ToImmutable();
    }

    /// <summary>The member's name, unless <c>[EnumMember(Value = …)]</c> says otherwise.</summary>
    private static string TextOf(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name != "EnumMemberAttribute")
            {
                continue;
            }

            foreach (var named in attribute.NamedArguments)
            {
                if (named is { Key: "Value", Value.Value: string text })
                {
                    return text;
                }
            }
        }

        return member.Name;
    }
}
