using CellOs.GVisor.Model;

namespace CellOs.GVisor.Documents;

/// <summary>A place in a JSON text, in bytes of its UTF-8 form.</summary>
internal sealed record TextOrigin(int Start, int Length) : Origin;
