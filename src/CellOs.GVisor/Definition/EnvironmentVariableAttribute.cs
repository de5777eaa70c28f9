namespace CellOs.GVisor;

/// <summary>
/// A variable of the program's environment (<c>process.env</c>). On the cell it is a constant; on a property the property's value
/// is used, and <see langword="null"/> leaves the variable out. The environment holds nothing but what is declared;
/// runsc adds <c>HOME</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class EnvironmentVariableAttribute : Attribute
{
    /// <summary>A variable whose value is the attributed property.</summary>
    /// <param name="name">The variable's name: letters, digits and underscores, not starting with a digit.</param>
    public EnvironmentVariableAttribute(string name) => Name = name;

    /// <summary>A variable with a constant value.</summary>
    /// <param name="name">The variable's name: letters, digits and underscores, not starting with a digit.</param>
    /// <param name="value">The value.</param>
    public EnvironmentVariableAttribute(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The variable's name.</summary>
    public string Name { get; }

    /// <summary>The constant value; <see langword="null"/> on a property.</summary>
    public string? Value { get; }
}
