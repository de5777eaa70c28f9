using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Model;

/// <summary>An object of a document and its members.</summary>
internal sealed class SchemaObject(string name, params SchemaMember[] members)
{
    /// <summary>What the specification calls it.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<SchemaMember> Members { get; } = members;

    public SchemaMember? Find(string key)
    {
        foreach (var member in members)
        {
            if (member.Name == key)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The member that runsc takes a key for: it does not look at the letter case.</summary>
    public SchemaMember? FindInAnyCase(string key)
    {
        foreach (var member in members)
        {
            if (string.Equals(member.Name, key, StringComparison.OrdinalIgnoreCase))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The member that an unknown key most likely stands for. Allocates.</summary>
    public string? Meant(string key)
    {
        if (FindInAnyCase(key) is { } inOtherCase)
        {
            return inOtherCase.Name;
        }

        if (MemberSlips.Find(key) is { } slip && Find(slip) is not null)
        {
            return slip;
        }

        var names = new string[members.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = members[i].Name;
        }

        return NearestName.Find(key, names);
    }
}

/// <summary>A member of an object of a document.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Type">Its JSON type.</param>
/// <param name="Since">The first release of the specification that has it.</param>
/// <param name="Until">The first release that no longer has it, or calls it deprecated.</param>
internal sealed record SchemaMember(string Name, SchemaType Type, string Since = "1.0.0", string? Until = null)
{
    /// <summary>The values it may have, where the specification lists them and some came later: each with its first release.</summary>
    public IReadOnlyDictionary<string, string>? LaterValues { get; init; }

    /// <summary>What to write instead, once it is gone or deprecated.</summary>
    public string? Successor { get; init; }

    /// <summary>Whether a document of the contract cannot do without. Of the OCI configuration rules of their own say so.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it belongs to another platform than Linux.</summary>
    public bool IsForeign { get; init; }
}
