namespace CellOs.GVisor;

/// <summary>
/// Sets a kernel parameter of the cell (<c>linux.sysctl</c>, sysctl(8)). runsc knows two, and drops all others:
/// <c>fs.nr_open</c>, the most files a process may open, from 3 to 2147483647, since release 20240729; and
/// <c>net.ipv6.conf.all.disable_ipv6</c>, <c>1</c> for no IPv6, since release 20250319 and with <see cref="RunscNetwork.Sandbox"/>.
/// Rules report what the oldest release that is to run the cell does not set. One for each parameter. Default: none.
/// </summary>
/// <param name="key">The parameter, with dots: <c>fs.nr_open</c>.</param>
/// <param name="value">The value, as text.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SysctlAttribute(string key, string value) : Attribute
{
    /// <summary>The parameter.</summary>
    public string Key { get; } = key;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
