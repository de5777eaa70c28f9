namespace CellOs.GVisor.Model;

/// <summary>
/// An entry of <c>process.env</c>: <c>NAME=VALUE</c>. It gives the name and never the value, which may be a secret.
/// </summary>
internal readonly record struct EnvironmentEntry(SpecString Node)
{
    /// <summary>Whether an equals sign is known at build time to end a name.</summary>
    public bool HasName => NameLength >= 0;

    /// <summary>The length of the name, or -1 where none is known.</summary>
    public int NameLength => Node.Text.IndexOf('=');

    /// <summary>The name. Allocates: for reporting, not for checking.</summary>
    public string Name => HasName ? Node.Text.Substring(0, NameLength) : "";

    /// <summary>Whether the value is known at build time to be empty.</summary>
    public bool HasEmptyValue => HasName && Node.IsConstant && NameLength == Node.Text.Length - 1;

    /// <summary>Whether the entry is known to have this name.</summary>
    public bool IsNamed(string name) =>
        NameLength == name.Length && string.CompareOrdinal(Node.Text, 0, name, 0, name.Length) == 0;

    /// <summary>Whether both entries are known to have the same name.</summary>
    public bool IsNamedAs(EnvironmentEntry other) =>
        HasName && NameLength == other.NameLength && string.CompareOrdinal(Node.Text, 0, other.Node.Text, 0, NameLength) == 0;

    /// <summary>Whether a character may stand in a name: a letter, a digit or an underscore of ASCII.</summary>
    public static bool IsNameCharacter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';
}
