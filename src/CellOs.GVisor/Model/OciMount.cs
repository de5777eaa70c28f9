using CellOs.GVisor.Vocabulary;

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

    /// <summary>The destination, where it is known at build time to be an absolute path.</summary>
    public SpecString? Place => Destination is { IsConstant: true } path && LinuxPath.IsAbsolute(path.Text) ? path : null;

    /// <summary>Whether the options make it a bind mount, which is what counts for the specification.</summary>
    public bool HasBindOption => Options.Contains("bind") || Options.Contains("rbind");

    /// <summary>Whether it is a bind mount for runsc, which takes the type for it too.</summary>
    public bool IsBind => HasBindOption || Type?.Is("bind") == true;

    /// <summary>Whether it is known at build time to be no bind mount.</summary>
    public bool IsOther => !IsBind && HasKnownOptions && Type is null or { IsConstant: true };

    /// <summary>
    /// What runsc takes it for: <c>bind</c>, the type, or a tmpfs where none is given at <c>/dev</c>; <see langword="null"/> where there is none
    /// or it is not known.
    /// </summary>
    public string? FileSystem =>
        IsBind ? "bind" : !IsOther ? null : Type is { IsEmpty: false } type ? type.Text : IsAt("/dev") ? "tmpfs" : null;

    /// <summary>
    /// Whether it is at <c>/dev</c> and no bind mount: runsc then shows devices there, whatever the type says.
    /// </summary>
    public bool IsDevices => !IsBind && IsAt("/dev");

    /// <summary>Whether it is known at build time to be a tmpfs whose options runsc reads.</summary>
    public bool IsTmpfs => FileSystem == "tmpfs" && !IsDevices;

    /// <summary>Whether no option is left to run time.</summary>
    public bool HasKnownOptions
    {
        get
        {
            foreach (var option in Options)
            {
                if (!option.IsConstant || option.Presence is not null)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>
    /// Whether it is sure to have neither the option <c>bind</c> nor <c>rbind</c>. Options that cannot be read, and one that no mount has, may
    /// have been meant for it: that is a finding of its own.
    /// </summary>
    public bool LacksBindOption
    {
        get
        {
            if (HasBindOption || Node["options"] is not (null or SpecNull or SpecArray) || Node.IsMisspelt("options"))
            {
                return false;
            }

            var options = Options.Array?.Items;
            for (var i = 0; i < options?.Count; i++)
            {
                if (options[i] is not SpecString { IsConstant: true, Presence: null } option || MayBind(option.Text))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static bool MayBind(string option) =>
        !MountOptionTable.Contains(option) && MountOptionTable.Suggest("bind", option) is null or "bind" or "rbind";

    /// <summary>Whether it has identity mappings of its own.</summary>
    public bool HasMappings => UidMappings.Count > 0 || GidMappings.Count > 0;

    /// <summary>The option that asks for identity mappings.</summary>
    public SpecString? IdMapOption => Options.Find("idmap") ?? Options.Find("ridmap");

    /// <summary>Whether it is known at build time to be mounted at a path.</summary>
    public bool IsAt(string path) => Place is { } place && LinuxPath.AreSame(place.Text, path);

    /// <summary>What a release of runsc makes of a word on this mount.</summary>
    public GVisorMountOption VerdictOf(in MountOptionInfo option, RunscRelease release)
    {
        var verdict = option.VerdictOf(release, IsBind);

        // Releases that refuse words they do not know look at mounts of type bind only, not at those that an option makes one.
        return verdict == GVisorMountOption.Refused && !option.IsParsedByRunsc && Type?.Is("bind") != true ? GVisorMountOption.Ignored : verdict;
    }
}

/// <summary>An entry of an identity mapping (config-linux.md#user-namespace-mappings).</summary>
internal readonly record struct OciIdMapping(SpecObject Node)
{
    public SpecNumber? ContainerId => Node.NumberAt("containerID");

    public SpecNumber? HostId => Node.NumberAt("hostID");

    public SpecNumber? Size => Node.NumberAt("size");

    /// <summary>The number behind it is -1 to the kernel, which stands for no id.</summary>
    private const decimal LastId = 4294967294;

    /// <summary>Whether it is known to map ids beyond the last that there is.</summary>
    public bool GoesBeyond => Size is { IsConstant: true, Value: > 0 } size && (EndsBeyond(ContainerId, size) || EndsBeyond(HostId, size));

    private static bool EndsBeyond(SpecNumber? first, SpecNumber size) =>
        first is { IsConstant: true } && first.Value > LastId - size.Value + 1;
}
