namespace CellOs.GVisor;

/// <summary>
/// Lays JSON over the cell's OCI configuration, for what no other attribute says. It is merged as RFC 7396 has it: objects
/// member by member, <see langword="null"/> removes, anything else replaces. The result is judged by the same rules.
/// </summary>
/// <param name="jsonPointer">
/// A JSON pointer (RFC 6901) to where it goes, such as <c>/linux/seccomp</c>; missing objects on the way are made, and <c>-</c> after an
/// array appends to it. Empty for the whole document.
/// </param>
/// <param name="json">The JSON text.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ConfigJsonAttribute(string jsonPointer, string json) : Attribute
{
    /// <summary>Where it goes.</summary>
    public string JsonPointer { get; } = jsonPointer;

    /// <summary>The JSON text.</summary>
    public string Json { get; } = json;
}
