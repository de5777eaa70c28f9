namespace CellOs.GVisor.Model;

/// <summary>
/// Reading a member of a node by type. A member of another JSON type reads as absent: that it has the wrong type is a finding of its
/// own. Nothing here allocates.
/// </summary>
internal static class OciView
{
    public static SpecObject? ObjectAt(this SpecObject? node, string key) => node?[key] as SpecObject;

    public static SpecArray? ArrayAt(this SpecObject? node, string key) => node?[key] as SpecArray;

    public static SpecString? StringAt(this SpecObject? node, string key) => node?[key] as SpecString;

    public static SpecNumber? NumberAt(this SpecObject? node, string key) => node?[key] as SpecNumber;

    public static SpecBoolean? BooleanAt(this SpecObject? node, string key) => node?[key] as SpecBoolean;

    /// <summary>Whether a member is not there; an explicit null is as good as nothing, to runsc too.</summary>
    public static bool Lacks(this SpecObject node, string key) => node[key] is null or SpecNull;

    /// <summary>
    /// Whether a member that is not there most likely stands there under a wrong name, which is a finding of its own. Allocates where a name
    /// is unknown.
    /// </summary>
    public static bool IsMisspelt(this SpecObject node, string key) => node.IsMisspelt(key, OciSchema.Document);

    /// <inheritdoc cref="IsMisspelt(SpecObject, string)"/>
    public static bool IsMisspelt(this SpecObject node, string key, DocumentSchema schema)
    {
        var known = schema.MembersOf(node);
        for (var i = 0; known is not null && i < node.Members.Count; i++)
        {
            if (known.Find(node.Members[i].Key) is null && known.Meant(node.Members[i].Key) == key)
            {
                return true;
            }
        }

        return false;
    }

    public static StringItems StringsAt(this SpecObject? node, string key) => new(node.ArrayAt(key));

    public static NumberItems NumbersAt(this SpecObject? node, string key) => new(node.ArrayAt(key));

    public static ObjectItems ObjectsAt(this SpecObject? node, string key) => new(node.ArrayAt(key));
}

/// <summary>The strings of an array, without allocation.</summary>
internal readonly struct StringItems(SpecArray? array)
{
    public SpecArray? Array { get; } = array;

    public int Count => Array?.Items.Count ?? 0;

    public Enumerator GetEnumerator() => new(Array);

    /// <summary>Whether one of the strings is known at build time to be this one.</summary>
    public bool Contains(string constant) => Find(constant) is not null;

    /// <summary>The first string known at build time to be this one.</summary>
    public SpecString? Find(string constant)
    {
        foreach (var item in this)
        {
            if (item.Is(constant))
            {
                return item;
            }
        }

        return null;
    }

    public struct Enumerator(SpecArray? array)
    {
        private int _index = -1;

        public SpecString Current { get; private set; } = null!;

        public bool MoveNext()
        {
            while (array is not null && ++_index < array.Items.Count)
            {
                if (array.Items[_index] is SpecString text)
                {
                    Current = text;
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>The objects of an array, without allocation.</summary>
internal readonly struct ObjectItems(SpecArray? array)
{
    public SpecArray? Array { get; } = array;

    public int Count => Array?.Items.Count ?? 0;

    /// <summary>The array, if one of its objects is sure to be there at run time.</summary>
    public SpecArray? NonEmpty
    {
        get
        {
            foreach (var item in this)
            {
                if (item.Presence is null)
                {
                    return Array;
                }
            }

            return null;
        }
    }

    public Enumerator GetEnumerator() => new(Array);

    public struct Enumerator(SpecArray? array)
    {
        private int _index = -1;

        public SpecObject Current { get; private set; } = null!;

        public bool MoveNext()
        {
            while (array is not null && ++_index < array.Items.Count)
            {
                if (array.Items[_index] is SpecObject item)
                {
                    Current = item;
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>The numbers of an array, without allocation.</summary>
internal readonly struct NumberItems(SpecArray? array)
{
    public SpecArray? Array { get; } = array;

    public int Count => Array?.Items.Count ?? 0;

    public Enumerator GetEnumerator() => new(Array);

    public struct Enumerator(SpecArray? array)
    {
        private int _index = -1;

        public SpecNumber Current { get; private set; } = null!;

        public bool MoveNext()
        {
            while (array is not null && ++_index < array.Items.Count)
            {
                if (array.Items[_index] is SpecNumber item)
                {
                    Current = item;
                    return true;
                }
            }

            return false;
        }
    }
}
