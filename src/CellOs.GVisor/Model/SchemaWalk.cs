namespace CellOs.GVisor.Model;

/// <summary>Goes through a document and its schema together, so that whoever asks about members need not know the shape.</summary>
internal static class SchemaWalk
{
    /// <summary>Shows a visitor every member of every object that the schema describes, in the order of the document.</summary>
    /// <remarks>The visitor is a struct and the walk is compiled for it: nothing is allocated.</remarks>
    public static void Visit<TVisitor>(SpecObject document, DocumentSchema schema, ref TVisitor visitor)
        where TVisitor : struct, ISchemaVisitor =>
        Visit(document, schema.Root, ref visitor);

    /// <summary>
    /// Shows a visitor every value that the schema gives a type, in the order of the document: members, the elements of arrays, the
    /// values of maps. Keys are matched as the document's readers match them, and each of a repeated key counts.
    /// </summary>
    public static void VisitValues<TVisitor>(SpecObject document, DocumentSchema schema, ref TVisitor visitor)
        where TVisitor : struct, ISchemaValueVisitor =>
        VisitMembers(document, schema.Root, schema.IsCaseSensitive, ref visitor);

    private static void Visit<TVisitor>(SpecObject node, SchemaObject schema, ref TVisitor visitor)
        where TVisitor : struct, ISchemaVisitor
    {
        for (var i = 0; i < node.Members.Count; i++)
        {
            var member = node.Members[i];
            var known = schema.Find(member.Key);
            visitor.Visit(member, known, schema);
            if (known is not null)
            {
                VisitValue(member.Value, known.Type, ref visitor);
            }
        }
    }

    private static void VisitValue<TVisitor>(SpecNode value, SchemaType type, ref TVisitor visitor)
        where TVisitor : struct, ISchemaVisitor
    {
        switch (value)
        {
            case SpecObject node when type.Members is { } members:
                Visit(node, members, ref visitor);
                break;

            case SpecObject map when type is { Kind: SchemaKind.Map, Element: { } element }:
                for (var i = 0; i < map.Members.Count; i++)
                {
                    VisitValue(map.Members[i].Value, element, ref visitor);
                }

                break;

            case SpecArray array when type is { Kind: SchemaKind.Array, Element: { } element }:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    VisitValue(array.Items[i], element, ref visitor);
                }

                break;
        }
    }

    private static void VisitMembers<TVisitor>(SpecObject node, SchemaObject schema, bool isCaseSensitive, ref TVisitor visitor)
        where TVisitor : struct, ISchemaValueVisitor
    {
        for (var i = 0; i < node.Members.Count; i++)
        {
            var member = node.Members[i];
            if ((schema.Find(member.Key) ?? (isCaseSensitive ? null : schema.FindInAnyCase(member.Key))) is { } known)
            {
                VisitTyped(member.Value, known.Type, isCaseSensitive, ref visitor);
            }
        }
    }

    private static void VisitTyped<TVisitor>(SpecNode value, SchemaType type, bool isCaseSensitive, ref TVisitor visitor)
        where TVisitor : struct, ISchemaValueVisitor
    {
        visitor.Visit(value, type);
        switch (value)
        {
            case SpecObject node when type.Members is { } members:
                VisitMembers(node, members, isCaseSensitive, ref visitor);
                break;

            case SpecObject map when type is { Kind: SchemaKind.Map, Element: { } element }:
                for (var i = 0; i < map.Members.Count; i++)
                {
                    VisitTyped(map.Members[i].Value, element, isCaseSensitive, ref visitor);
                }

                break;

            case SpecArray array when type is { Kind: SchemaKind.Array, Element: { } element }:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    VisitTyped(array.Items[i], element, isCaseSensitive, ref visitor);
                }

                break;
        }
    }
}

/// <summary>What a <see cref="SchemaWalk"/> is for.</summary>
internal interface ISchemaVisitor
{
    /// <summary>Called for each member of an object.</summary>
    /// <param name="member">The member.</param>
    /// <param name="known">What the schema says of it; <see langword="null"/> for one it does not have.</param>
    /// <param name="container">The object it stands in.</param>
    void Visit(in SpecMember member, SchemaMember? known, SchemaObject container);
}

/// <summary>What a <see cref="SchemaWalk"/> over values is for.</summary>
internal interface ISchemaValueVisitor
{
    /// <summary>Called for each value that has a type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">What the schema says it is.</param>
    void Visit(SpecNode value, SchemaType type);
}
