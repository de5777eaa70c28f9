using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Model;

/// <summary><c>process.capabilities</c> (config.md#linux-process).</summary>
internal readonly record struct OciCapabilities(SpecObject? Node)
{
    /// <summary>The five sets, in the order of the specification. An array, so that going through it allocates nothing.</summary>
    public static readonly string[] SetNames = ["bounding", "permitted", "effective", "inheritable", "ambient"];

    public bool IsPresent => Node is not null;

    public StringItems Bounding => Set("bounding");

    public StringItems Permitted => Set("permitted");

    public StringItems Effective => Set("effective");

    public StringItems Inheritable => Set("inheritable");

    public StringItems Ambient => Set("ambient");

    public StringItems Set(string name) => Node.StringsAt(name);

    /// <summary>Where a capability stands first, over the sets in their order.</summary>
    public SpecString? Find(string capability)
    {
        foreach (var set in SetNames)
        {
            if (Set(set).Find(capability) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a set is sure not to hold a capability. A name in another form (<c>net_admin</c>) counts as the one it stands for, and what is
    /// no capability at all for any: that is a finding of its own.
    /// </summary>
    public bool Lacks(string set, string capability)
    {
        if (Node?[set] is not (null or SpecNull or SpecArray) || Node?.IsMisspelt(set) == true)
        {
            return false;
        }

        var names = Node.ArrayAt(set)?.Items;
        for (var i = 0; i < names?.Count; i++)
        {
            if (names[i] is not SpecString { IsConstant: true } name || !CapabilityNames.TryNormalize(name.Text, out var proper) || proper == capability)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a name is sure to be there at run time, and is that of a capability.</summary>
    public static bool IsCertain(SpecString name) =>
        name is { IsConstant: true, Presence: null } && CapabilityNames.Contains(name.Text);
}
