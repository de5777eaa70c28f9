using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Model;

/// <summary>The key of an annotation that gives runsc a hint on a mount: <c>dev.gvisor.spec.mount.NAME.FIELD</c>.</summary>
internal readonly record struct MountHintKey(string Key)
{
    public bool IsHint => Key.StartsWith(AnnotationKeys.Mount, StringComparison.Ordinal);

    /// <summary>Whether it is a hint's with one name and one field.</summary>
    public bool IsWellFormed => IsHint && Dot > AnnotationKeys.Mount.Length && Key.IndexOf('.', Dot + 1) < 0;

    /// <summary>The name. Allocates: for reporting, not for checking.</summary>
    public string Name => Key.Substring(AnnotationKeys.Mount.Length, Dot - AnnotationKeys.Mount.Length);

    /// <summary>The field. Allocates: for reporting, not for checking.</summary>
    public string Field => Key.Substring(Dot + 1);

    private int Dot => Key.IndexOf('.', AnnotationKeys.Mount.Length);

    public bool IsField(string field) =>
        Key.Length == Dot + 1 + field.Length && string.CompareOrdinal(Key, Dot + 1, field, 0, field.Length) == 0;

    /// <summary>Whether both are of one hint.</summary>
    public bool IsNamedAs(MountHintKey other) => Dot == other.Dot && string.CompareOrdinal(Key, 0, other.Key, 0, Dot) == 0;
}

/// <summary>A hint on a mount: the annotations with one name.</summary>
internal readonly record struct MountHint(SpecObject Annotations, SpecMember First)
{
    public MountHintKey Key => new(First.Key);

    public SpecNode? Source => Find("source");

    public SpecNode? Type => Find("type");

    public SpecNode? Share => Find("share");

    public SpecString? Options => Find("options") as SpecString;

    /// <summary>Whether runsc makes one mount of it that others in the sandbox share.</summary>
    public bool IsSharedTmpfs => Type is SpecString type && type.Is("tmpfs") && Share is SpecString share && (share.Is("container") || share.Is("pod"));

    /// <summary>The mount it is for, by its source.</summary>
    public OciMount? FindMount(ObjectItems mounts)
    {
        if (Source is SpecString { IsConstant: true } source)
        {
            foreach (var node in mounts)
            {
                var mount = new OciMount(node);
                if (mount.Source?.Is(source.Text) == true)
                {
                    return mount;
                }
            }
        }

        return null;
    }

    private SpecNode? Find(string field)
    {
        var members = Annotations.Members;
        for (var i = members.Count - 1; i >= 0; i--)
        {
            var key = new MountHintKey(members[i].Key);
            if (key.IsWellFormed && key.IsNamedAs(Key) && key.IsField(field))
            {
                return members[i].Value;
            }
        }

        return null;
    }
}

/// <summary>The hints on mounts among annotations, without allocation.</summary>
internal readonly struct MountHints(SpecObject? annotations)
{
    public Enumerator GetEnumerator() => new(annotations);

    public struct Enumerator(SpecObject? annotations)
    {
        private int _index = -1;

        public MountHint Current { get; private set; }

        public bool MoveNext()
        {
            while (annotations is not null && ++_index < annotations.Members.Count)
            {
                var key = new MountHintKey(annotations.Members[_index].Key);
                if (key.IsWellFormed && IsFirst(key))
                {
                    Current = new MountHint(annotations, annotations.Members[_index]);
                    return true;
                }
            }

            return false;
        }

        private readonly bool IsFirst(MountHintKey key)
        {
            for (var i = 0; i < _index; i++)
            {
                var earlier = new MountHintKey(annotations!.Members[i].Key);
                if (earlier.IsWellFormed && earlier.IsNamedAs(key))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
