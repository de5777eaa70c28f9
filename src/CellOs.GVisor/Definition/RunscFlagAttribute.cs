namespace CellOs.GVisor;

/// <summary>
/// A global flag of <c>runsc</c> that <see cref="RunscAttribute"/> has no property for, put on the command line of every launch. Building
/// reports a flag that the target release does not have, a value that it cannot read, a flag given twice, and one that belongs to the launcher
/// or to a property of <see cref="RunscAttribute"/>. What is not given keeps runsc's default, which <c>runsc.md</c> lists by release.
/// </summary>
/// <example><c>[RunscFlag("host-fifo", "open")]</c> is <c>--host-fifo=open</c>.</example>
/// <param name="name">The name without dashes, such as <c>host-fifo</c>.</param>
/// <param name="value">
/// The value as runsc reads it: <c>true</c> or <c>false</c> for a switch, a whole number, a time with its unit, one of the flag's words, or a text.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RunscFlagAttribute(string name, string value) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
