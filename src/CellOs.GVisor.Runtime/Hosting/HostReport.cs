namespace CellOs.GVisor.Runtime;

/// <summary>Whether cells can run on a host.</summary>
/// <param name="Problems">Everything that keeps them from it; each message says the remedy.</param>
/// <param name="Facts">What was found, for programs.</param>
internal sealed record HostReport(IReadOnlyList<Exception> Problems, IReadOnlyDictionary<string, object> Facts);
