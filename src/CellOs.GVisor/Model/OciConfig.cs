namespace CellOs.GVisor.Model;

/// <summary>The OCI configuration (config.md), as a typed view of its node.</summary>
internal readonly record struct OciConfig(SpecObject Node)
{
    public SpecString? OciVersion => Node.StringAt("ociVersion");

    public OciProcess Process => new(Node.ObjectAt("process"));

    public OciRoot Root => new(Node.ObjectAt("root"));

    public SpecString? Hostname => Node.StringAt("hostname");

    public SpecString? Domainname => Node.StringAt("domainname");

    /// <summary>The mounts, each a <see cref="OciMount"/>.</summary>
    public ObjectItems Mounts => Node.ObjectsAt("mounts");

    public OciHooks Hooks => new(Node.ObjectAt("hooks"));

    public SpecObject? Annotations => Node.ObjectAt("annotations");

    public OciLinux Linux => new(Node.ObjectAt("linux")) { IsUnclear = Node["linux"] is not (SpecObject or null or SpecNull) || (Node["linux"] is null && Node.IsMisspelt("linux")) };
}
