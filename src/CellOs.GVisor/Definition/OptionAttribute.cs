namespace CellOs.GVisor;

/// <summary>
/// Makes a property an option of the program. <c>[Option("--width")]</c> writes two arguments, <c>--width 80</c>;
/// <c>[Option("--width=")]</c> writes one, <c>--width=80</c>. A <see cref="bool"/> writes the name alone when it is
/// <see langword="true"/> and nothing otherwise; a sequence repeats the option; <see langword="null"/> leaves it out. Types as for
/// <see cref="ArgumentAttribute"/>.
/// </summary>
/// <param name="name">The option with its dashes; a trailing <c>=</c> joins the value to it.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class OptionAttribute(string name) : Attribute
{
    /// <summary>The option with its dashes.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The place among the properties that make arguments; equal ones follow the order of declaration. Default: 0.
    /// </summary>
    public int Order { get; set; }
}
