namespace CellOs.GVisor.Model;

/// <summary>An entry of <c>linux.devices</c> (config-linux.md#devices).</summary>
internal readonly record struct OciDevice(SpecObject Node)
{
    public SpecString? Path => Node.StringAt("path");

    public SpecString? Type => Node.StringAt("type");

    public SpecNumber? Major => Node.NumberAt("major");

    public SpecNumber? Minor => Node.NumberAt("minor");

    public SpecNumber? FileMode => Node.NumberAt("fileMode");

    /// <summary>Whether it is known at build time to be a FIFO, which has no numbers.</summary>
    public bool IsFifo => Type?.Is("p") == true;

    /// <summary>Whether it is known at build time to be a device with numbers.</summary>
    public bool IsNumbered => IsCharacter || IsBlock;

    /// <summary>Whether it is a character device; <c>u</c>, unbuffered, is another word for it.</summary>
    public bool IsCharacter => Type is { IsConstant: true, Text: "c" or "u" };

    public bool IsBlock => Type?.Is("b") == true;

    /// <summary>How a message calls it. For reporting, not for checking.</summary>
    public string Name => Path is { Text.Length: > 0 } path ? $"'{path.Text}'" : "at " + Node.Pointer;

    /// <summary>Whether both are known at build time to be the same device.</summary>
    public bool HasNumbersOf(OciDevice other) =>
        ((IsCharacter && other.IsCharacter) || (IsBlock && other.IsBlock)) &&
        Major is { IsConstant: true } major && other.Major is { IsConstant: true } otherMajor && major.Value == otherMajor.Value &&
        Minor is { IsConstant: true } minor && other.Minor is { IsConstant: true } otherMinor && minor.Value == otherMinor.Value;
}
