namespace CellOs.GVisor.Model;

/// <summary>The shape of one kind of document: its objects, and how its readers take a key.</summary>
/// <param name="root">The object at the top.</param>
internal sealed class DocumentSchema(SchemaObject root)
{
    /// <summary>The object at the top.</summary>
    public SchemaObject Root { get; } = root;

    /// <summary>Whether readers of the document look at the letter case of a key. Go's does not, which runsc uses.</summary>
    public bool IsCaseSensitive { get; init; }

    /// <summary>The members that an object of a document may have; <see langword="null"/> where the keys are data or it is not described.</summary>
    public SchemaObject? MembersOf(SpecObject node) => node.Parent is null ? Root : TypeOf(node)?.Members;

    /// <summary>
    /// Where the document has a member of this name, such as <c>linux.resources.memory</c>: the place nearest to the top.
    /// </summary>
    /// <returns>The place; <see langword="null"/> when there is none, or several equally near.</returns>
    public string? PlaceOf(string name)
    {
        var level = new List<(string Path, SchemaObject Node)> { ("", Root) };
        while (level.Count > 0)
        {
            string? found = null;
            var below = new List<(string Path, SchemaObject Node)>();
            foreach (var (path, node) in level)
            {
                foreach (var member in node.Members)
                {
                    if (member.Name == name)
                    {
                        if (found is not null)
                        {
                            return null;
                        }

                        found = path + name;
                    }

                    if (member.Type.Members is { } members)
                    {
                        below.Add((path + member.Name + ".", members));
                    }
                }
            }

            if (found is not null)
            {
                return found;
            }

            level = below;
        }

        return null;
    }

    private SchemaType? TypeOf(SpecNode node) => node.Parent switch
    {
        SpecArray array => TypeOf(array)?.Element,
        SpecObject { Parent: null } => Root.Find(node.Key!)?.Type,
        SpecObject parent => TypeOf(parent) switch
        {
            { Kind: SchemaKind.Map } map => map.Element,
            { Members: { } members } => members.Find(node.Key!)?.Type,
            _ => null,
        },
        _ => null,
    };
}
