namespace CellOs.GVisor;

/// <summary>
/// Capabilities of the program (<c>process.capabilities</c>, capabilities(7)). Without this attribute it has none. Several
/// attributes add up. They are of use to user 0 of the cell (<see cref="UserAttribute"/>): any other user loses them when a program is executed.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class CapabilitiesAttribute : Attribute
{
    /// <summary>The sets that <see cref="Sets"/> holds unless told otherwise: bounding, effective and permitted.</summary>
    public const CapabilitySets DefaultSets = CapabilitySets.Bounding | CapabilitySets.Effective | CapabilitySets.Permitted;

    /// <summary>Grants capabilities.</summary>
    /// <param name="capabilities">The capabilities.</param>
    public CapabilitiesAttribute(params LinuxCapability[] capabilities) => Capabilities = capabilities;

    /// <summary>Grants capabilities by their Linux names.</summary>
    /// <param name="names">Names such as <c>CAP_NET_BIND_SERVICE</c>, as in <c>config.json</c>.</param>
    public CapabilitiesAttribute(params string[] names) => Names = names;

    /// <summary>The capabilities, when given as such.</summary>
    public LinuxCapability[] Capabilities { get; } = [];

    /// <summary>The capabilities, when given by name.</summary>
    public string[] Names { get; } = [];

    /// <summary>The sets they are put into. Default: <see cref="DefaultSets"/>.</summary>
    public CapabilitySets Sets { get; set; } = DefaultSets;
}
