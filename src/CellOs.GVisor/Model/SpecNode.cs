using System.Globalization;

namespace CellOs.GVisor.Model;

/// <summary>
/// A node of the OCI configuration. All front ends build this one tree; rules read it through the typed views (<see cref="OciConfig"/>)
/// and emitters walk it. It is JSON with two additions: an origin, and holes that are filled at run time.
/// </summary>
internal abstract class SpecNode(Origin? origin)
{
    private string? _key;
    private SpecArray? _array;
    private int _index;

    public Origin? Origin { get; set; } = origin;

    public SpecNode? Parent { get; private set; }

    /// <summary>What decides at run time whether this node is there; <see langword="null"/>: it always is.</summary>
    public Hole? Presence { get; init; }

    /// <summary>The JSON pointer (RFC 6901) of this node. Walks up to the root: for reporting, not for checking.</summary>
    public string Pointer => Parent is null ? "" : _array is null
        ? JsonPointer.Append(Parent.Pointer, _key!)
        : JsonPointer.Append(Parent.Pointer, _array.IndexOf(this).ToString(CultureInfo.InvariantCulture));

    /// <summary>Where it stood in its array when it was put there; what was inserted or removed since may have moved it.</summary>
    internal int FirstIndex => _index;

    /// <summary>The key under which it stands in an object; <see langword="null"/> for an item of an array and for the root.</summary>
    public string? Key => _array is null ? _key : null;

    /// <summary>The origin of this node, or of the nearest ancestor that has one.</summary>
    public Origin? NearestOrigin => Origin ?? Parent?.NearestOrigin;

    /// <summary>The same once more, for another tree: a node stands in one only.</summary>
    public abstract SpecNode Copy();

    internal void Attach(SpecObject parent, string key)
    {
        Parent = parent;
        _key = key;
    }

    internal void Attach(SpecArray parent, int index)
    {
        Parent = parent;
        _array = parent;
        _index = index;
    }
}

/// <summary>A JSON object. Members keep their order; a repeated key keeps both, and the last one counts, as in runsc.</summary>
internal sealed class SpecObject(Origin? origin = null) : SpecNode(origin)
{
    private readonly List<SpecMember> _members = [];

    public IReadOnlyList<SpecMember> Members => _members;

    public SpecNode? this[string key]
    {
        get
        {
            for (var i = _members.Count - 1; i >= 0; i--)
            {
                if (_members[i].Key == key)
                {
                    return _members[i].Value;
                }
            }

            return null;
        }
    }

    public SpecObject Add(string key, SpecNode value, Origin? keyOrigin = null)
    {
        value.Attach(this, key);
        _members.Add(new SpecMember(key, value, keyOrigin));
        return this;
    }

    public void Insert(int index, string key, SpecNode value, Origin? keyOrigin = null)
    {
        value.Attach(this, key);
        _members.Insert(index, new SpecMember(key, value, keyOrigin));
    }

    /// <summary>Puts a member in the place of the one with its key, or at the end.</summary>
    public void Set(string key, SpecNode value, Origin? keyOrigin = null)
    {
        var index = _members.FindIndex(member => member.Key == key);
        if (index < 0)
        {
            Add(key, value, keyOrigin);
            return;
        }

        value.Attach(this, key);
        _members[index] = new SpecMember(key, value, keyOrigin);
    }

    public void Remove(string key) => _members.RemoveAll(member => member.Key == key);

    public SpecObject Object(string key)
    {
        if (this[key] is SpecObject existing)
        {
            return existing;
        }

        var created = new SpecObject();
        Add(key, created);
        return created;
    }

    public SpecArray Array(string key)
    {
        if (this[key] is SpecArray existing)
        {
            return existing;
        }

        var created = new SpecArray();
        Add(key, created);
        return created;
    }

    public override SpecNode Copy()
    {
        var copy = new SpecObject(Origin) { Presence = Presence };
        foreach (var member in _members)
        {
            copy.Add(member.Key, member.Value.Copy(), member.KeyOrigin);
        }

        return copy;
    }
}

/// <summary>A member of a JSON object.</summary>
internal readonly record struct SpecMember(string Key, SpecNode Value, Origin? KeyOrigin);

/// <summary>A JSON array.</summary>
internal sealed class SpecArray(Origin? origin = null) : SpecNode(origin)
{
    private readonly List<SpecNode> _items = [];

    public IReadOnlyList<SpecNode> Items => _items;

    public SpecArray Add(SpecNode item)
    {
        item.Attach(this, _items.Count);
        _items.Add(item);
        return this;
    }

    public void Insert(int index, SpecNode item)
    {
        item.Attach(this, index);
        _items.Insert(index, item);
    }

    public void Set(int index, SpecNode item)
    {
        item.Attach(this, index);
        _items[index] = item;
    }

    public void RemoveAt(int index) => _items.RemoveAt(index);

    public int IndexOf(SpecNode item)
    {
        if (item.FirstIndex < _items.Count && ReferenceEquals(_items[item.FirstIndex], item))
        {
            return item.FirstIndex;
        }

        for (var i = 0; i < _items.Count; i++)
        {
            if (ReferenceEquals(_items[i], item))
            {
                return i;
            }
        }

        return -1;
    }

    public override SpecNode Copy()
    {
        var copy = new SpecArray(Origin) { Presence = Presence };
        foreach (var item in _items)
        {
            copy.Add(item.Copy());
        }

        return copy;
    }
}

/// <summary>
/// A JSON string: constant, or a constant prefix and a hole. In an array the hole of a sequence stands for any number of strings.
/// </summary>
internal sealed class SpecString(string text, Origin? origin = null, Hole? hole = null) : SpecNode(origin)
{
    /// <summary>The whole text, or what stands before the hole.</summary>
    public string Text { get; } = text;

    public Hole? Hole { get; } = hole;

    public bool IsConstant => Hole is null;

    /// <summary>Whether the string is known at build time and empty.</summary>
    public bool IsEmpty => IsConstant && Text.Length == 0;

    /// <summary>Whether the string is known at build time to be this one.</summary>
    public bool Is(string constant) => IsConstant && Text == constant;

    public override SpecNode Copy() => new SpecString(Text, Origin, Hole) { Presence = Presence };
}

/// <summary>A JSON number: constant, or a hole. <see cref="decimal"/> holds every 64-bit integer exactly.</summary>
internal sealed class SpecNumber(decimal value, Origin? origin = null, Hole? hole = null) : SpecNode(origin)
{
    public decimal Value { get; } = value;

    public Hole? Hole { get; } = hole;

    /// <summary>
    /// The number as it was written, where that is not the digits of a whole number: with a fraction or an exponent, as <c>-0</c>, or with
    /// more digits than <see cref="Value"/> holds; <see langword="null"/> else.
    /// </summary>
    public string? Spelling { get; init; }

    /// <summary>The number as it was written. For reporting, not for checking.</summary>
    public string Text => Spelling ?? Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the hole counts processors, which are written as a quota of the period.</summary>
    public bool IsCpuQuota { get; init; }

    public bool IsConstant => Hole is null;

    /// <summary>Whether the number is known at build time and lies between the bounds, both included.</summary>
    public bool IsWithin(decimal minimum, decimal maximum) => IsConstant && Value >= minimum && Value <= maximum;

    /// <summary>Whether the number is known at build time and larger than another.</summary>
    public bool IsAbove(decimal other) => IsConstant && Value > other;

    /// <summary>Whether the number is known at build time and lies outside the bounds.</summary>
    public bool IsOutside(decimal minimum, decimal maximum) => IsConstant && (Value < minimum || Value > maximum);

    public override SpecNode Copy() => new SpecNumber(Value, Origin, Hole) { Presence = Presence, Spelling = Spelling, IsCpuQuota = IsCpuQuota };
}

/// <summary>A JSON boolean.</summary>
internal sealed class SpecBoolean(bool value, Origin? origin = null) : SpecNode(origin)
{
    public bool Value { get; } = value;

    public override SpecNode Copy() => new SpecBoolean(Value, Origin) { Presence = Presence };
}

/// <summary>An explicit JSON null, which the specification does not allow.</summary>
internal sealed class SpecNull(Origin? origin = null) : SpecNode(origin)
{
    public override SpecNode Copy() => new SpecNull(Origin) { Presence = Presence };
}
