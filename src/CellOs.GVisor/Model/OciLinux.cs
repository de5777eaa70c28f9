using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Model;

/// <summary><c>linux</c> (config-linux.md).</summary>
internal readonly record struct OciLinux(SpecObject? Node)
{
    public bool IsPresent => Node is not null;

    /// <summary>The namespaces, each a <see cref="OciNamespace"/>.</summary>
    public ObjectItems Namespaces => Node.ObjectsAt("namespaces");

    /// <summary>The user mappings, each a <see cref="OciIdMapping"/>.</summary>
    public ObjectItems UidMappings => Node.ObjectsAt("uidMappings");

    /// <summary>The group mappings, each a <see cref="OciIdMapping"/>.</summary>
    public ObjectItems GidMappings => Node.ObjectsAt("gidMappings");

    /// <summary>Whether there may be user mappings.</summary>
    public bool HasUidMappings => Node?["uidMappings"] is not (null or SpecNull or SpecArray { Items.Count: 0 });

    /// <summary>Whether there may be group mappings.</summary>
    public bool HasGidMappings => Node?["gidMappings"] is not (null or SpecNull or SpecArray { Items.Count: 0 });

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
    /// Whether a type of namespace, by its OCI name, is sure not to be listed. A misspelt one counts as the one it most likely stands for:
    /// that it is misspelt is a finding of its own.
    /// </summary>
    public bool LacksNamespace(string type)
    {
        if (Node?["namespaces"] is not (null or SpecNull or SpecArray))
        {
            return false;
        }

        foreach (var node in Namespaces)
        {
            if (new OciNamespace(node).Type is { } listed &&
                (!listed.IsConstant || listed.Text == type ||
                    (!NamespaceNames.Contains(listed.Text) && NamespaceNames.Suggest(listed.Text) == type)))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>An entry of <c>linux.namespaces</c> (config-linux.md#namespaces).</summary>
internal readonly record struct OciNamespace(SpecObject Node)
{
    public SpecString? Type => Node.StringAt("type");

    public SpecString? Path => Node.StringAt("path");

    /// <summary>Whether it joins an existing namespace.</summary>
    public bool HasPath => Path is { IsEmpty: false };
}
