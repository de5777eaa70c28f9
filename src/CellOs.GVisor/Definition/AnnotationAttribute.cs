namespace CellOs.GVisor;

/// <summary>An annotation of the configuration (<c>annotations</c>). Keys that start with <c>dev.gvisor.</c> speak to runsc.</summary>
/// <param name="key">The key, in reverse domain notation such as <c>com.example.owner</c>.</param>
/// <param name="value">The value.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class AnnotationAttribute(string key, string value) : Attribute
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
