namespace CellOs.GVisor.Runsc;

/// <summary>A global flag of runsc with its value.</summary>
/// <param name="Name">The name, without dashes.</param>
/// <param name="Value">The value.</param>
/// <param name="Since">The oldest release known to take it.</param>
/// <param name="Setting">The property of <see cref="RunscAttribute"/> that asks for it; empty for a flag asked for by name.</param>
internal sealed record RunscFlag(string Name, string Value, RunscRelease Since, string Setting)
{
    /// <summary>The flag as runsc takes it.</summary>
    public string Text => $"--{Name}={Value}";
}
