namespace CellOs.GVisor.Model;

/// <summary>An entry of <c>linux.resources.devices</c>, which allows or denies devices (config-linux.md#allowed-device-list).</summary>
internal readonly record struct OciDeviceRule(SpecObject Node)
{
    public SpecBoolean? Allow => Node["allow"] as SpecBoolean;

    public SpecString? Type => Node.StringAt("type");

    public SpecString? Access => Node.StringAt("access");

    /// <summary>Whether it speaks of every device there is.</summary>
    public bool IsForAll => IsForAnyType && IsAny("major") && IsAny("minor");

    /// <summary>Whether nothing in it is left to run time.</summary>
    public bool IsConstant =>
        Node.Presence is null && Type is null or { IsConstant: true } &&
        Node.NumberAt("major") is null or { IsConstant: true } && Node.NumberAt("minor") is null or { IsConstant: true };

    private bool IsForAnyType => Node.Lacks("type") || Type?.Is("a") == true;

    /// <summary>Whether it speaks of a device whose type and numbers are known.</summary>
    public bool IsFor(OciDevice device) =>
        (IsForAnyType || (Type?.Is("c") == true && device.IsCharacter) || (Type?.Is("b") == true && device.IsBlock)) &&
        (IsAny("major") || IsSame(Node.NumberAt("major"), device.Major)) &&
        (IsAny("minor") || IsSame(Node.NumberAt("minor"), device.Minor));

    /// <summary>Left out means every number; engines write -1 for it too.</summary>
    private bool IsAny(string key) => Node.Lacks(key) || Node.NumberAt(key) is { IsConstant: true, Value: -1 };

    private static bool IsSame(SpecNumber? left, SpecNumber? right) =>
        left is { IsConstant: true } && right is { IsConstant: true } && left.Value == right.Value;
}
