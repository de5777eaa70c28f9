namespace CellOs.GVisor.Model;

/// <summary>
/// Where the user wrote a node: an attribute's argument, a place in a JSON text. Each front end has its own kind and is the only one to
/// read it. A node without an origin is a default, and is shown at the nearest ancestor that has one.
/// </summary>
internal abstract record Origin;
