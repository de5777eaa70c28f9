namespace CellOs.GVisor.Model;

/// <summary>An entry of <c>mounts</c> (config.md#mounts).</summary>
internal readonly record struct OciMount(SpecObject Node)
{
    public SpecString? Destination => Node.StringAt("destination");

    public SpecString? Type => Node.StringAt("type");

    public SpecString? Source => Node.StringAt("source");

    public StringItems Options => Node.StringsAt("options");

    /// <summary>The identity mappings of the mount, each a <see cref="OciIdMapping"/>.</summary>
    public ObjectItems UidMappings => Node.ObjectsAt("uidMappings");

    /// <summary>The identity mappings of the mount, each a <see cref="OciIdMapping"/>.</summary>
    public ObjectItems GidMappings => Node.ObjectsAt("gidMappings");

    /// <summary>Whether the options make it a bind mount, which is what counts for the specification.</summary>
    public bool HasBindOption => Options.Contains("bind") || Options.Contains("rbind");

    /// <summary>Whether it is a bind mount for runsc, which takes the type for it too.</summary>
    public bool IsBind => HasBindOption || Type?.Is("bind") == true;
}

/// <summary>An entry of an identity mapping (config-linux.md#user-namespace-mappings).</summary>
internal readonly record struct OciIdMapping(SpecObject Node)
{
    public SpecNumber? ContainerId => Node.NumberAt("containerID");

    public SpecNumber? HostId => Node.NumberAt("hostID");

    public SpecNumber? Size => Node.NumberAt("size");
}
