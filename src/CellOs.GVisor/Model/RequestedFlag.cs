namespace CellOs.GVisor.Model;

/// <summary>A global flag of runsc that a cell asks for by name.</summary>
/// <param name="Name">The name as it was written.</param>
/// <param name="Value">The value as it was written.</param>
/// <param name="NameOrigin">Where the name was written.</param>
/// <param name="ValueOrigin">Where the value was written.</param>
internal sealed record RequestedFlag(string Name, string Value, Origin? NameOrigin = null, Origin? ValueOrigin = null);
