using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Model;

/// <summary><c>linux</c> (config-linux.md).</summary>
internal readonly record struct OciLinux(SpecObject? Node)
{
    public bool IsPresent => Node is not null;

    /// <summary>Whether something is there that was most likely meant for it and cannot be read: a finding of its own.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>The namespaces, each a <see cref="OciNamespace"/>.</summary>
    public ObjectItems Namespaces => Node.ObjectsAt("namespaces");

    /// <summary>The user mappings, each a <see cref="OciIdMapping"/>.</summary>
    public ObjectItems UidMappings => Node.ObjectsAt("uidMappings");

    /// <summary>The group mappings, each a <see cref="OciIdMapping"/>.</summary>
    public ObjectItems GidMappings => Node.ObjectsAt("gidMappings");

    /// <summary>Whether there may be user mappings.</summary>
    public bool HasUidMappings => MayHave("uidMappings");

    /// <summary>Whether there may be group mappings.</summary>
    public bool HasGidMappings => MayHave("gidMappings");

    public SpecObject? TimeOffsets => Node.ObjectAt("timeOffsets");

    public SpecObject? NetDevices => Node.ObjectAt("netDevices");

    /// <summary>The kernel parameters.</summary>
    public SysctlItems Sysctl => new(Node.ObjectAt("sysctl"));

    /// <summary>The device nodes, each an <see cref="OciDevice"/>.</summary>
    public ObjectItems Devices => Node.ObjectsAt("devices");

    public SpecObject? Resources => Node.ObjectAt("resources");

    public SpecString? CgroupsPath => Node.StringAt("cgroupsPath");

    public SpecString? RootfsPropagation => Node.StringAt("rootfsPropagation");

    public StringItems MaskedPaths => Node.StringsAt("maskedPaths");

    public StringItems ReadonlyPaths => Node.StringsAt("readonlyPaths");

    public OciSeccomp Seccomp => new(Node.ObjectAt("seccomp"));

    public OciMemoryPolicy MemoryPolicy => new(Node.ObjectAt("memoryPolicy"));

    public OciIntelRdt IntelRdt => new(Node.ObjectAt("intelRdt"));

    public OciPersonality Personality => new(Node.ObjectAt("personality"));

    public SpecString? MountLabel => Node.StringAt("mountLabel");

    /// <summary>The first namespace of a type, by its OCI name.</summary>
    public OciNamespace? Namespace(string type)
    {
        foreach (var node in Namespaces)
        {
            var entry = new OciNamespace(node);
            if (entry.Type?.Is(type) == true)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a type of namespace, by its OCI name, is sure not to be listed. A misspelt one counts as the one it most likely stands for, and
    /// an entry that says nothing clear for any: that is a finding of its own.
    /// </summary>
    public bool LacksNamespace(string type)
    {
        if (IsUnclear || Node?["namespaces"] is not (null or SpecNull or SpecArray) || Node?.IsMisspelt("namespaces") == true)
        {
            return false;
        }

        var entries = Node.ArrayAt("namespaces")?.Items;
        for (var i = 0; i < entries?.Count; i++)
        {
            if (entries[i] is not SpecObject node || new OciNamespace(node).Type is not { IsConstant: true } listed || MayStandFor(listed.Text, type))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayHave(string list) => Node?[list] is not (null or SpecNull or SpecArray { Items.Count: 0 }) || Node?.IsMisspelt(list) == true;

    private static bool MayStandFor(string listed, string type) =>
        listed == type || (!NamespaceNames.Contains(listed) && (NamespaceNames.Suggest(listed) ?? type) == type);
}

/// <summary>An entry of <c>linux.namespaces</c> (config-linux.md#namespaces).</summary>
internal readonly record struct OciNamespace(SpecObject Node)
{
    public SpecString? Type => Node.StringAt("type");

    public SpecString? Path => Node.StringAt("path");

    /// <summary>Whether it joins an existing namespace.</summary>
    public bool HasPath => Path is { IsEmpty: false };
}
