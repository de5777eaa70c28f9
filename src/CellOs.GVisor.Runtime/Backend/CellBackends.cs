using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Backend;

/// <summary>Makes the backend that is asked for by name, as upstream's <c>CELLOS_CELL_BACKEND</c> does.</summary>
public static class CellBackends
{
    /// <summary>The name of <see cref="GVisorCellBackend"/>.</summary>
    public const string GVisor = "gvisor";

    /// <summary>Makes a backend.</summary>
    /// <param name="name">Its name, in lower case.</param>
    /// <param name="options">What it gives its cells.</param>
    /// <returns>The backend.</returns>
    /// <exception cref="CellBackendException">
    /// There is no backend of that name, or none was named. Nothing takes its place: upstream's answer to a slip of the hand is a backend that isolates nothing.
    /// </exception>
    /// <exception cref="ArgumentException">The options cannot be used: see <see cref="GVisorCellBackend(GVisorCellBackendOptions)"/>.</exception>
    /// <exception cref="PlatformNotSupportedException">The host is not Linux.</exception>
    public static GVisorCellBackend Create(string? name, GVisorCellBackendOptions options)
    {
        if (name == GVisor)
        {
            return new GVisorCellBackend(options);
        }

        var remedy = NearestName.Find(name ?? "", [GVisor]) is { } meant ? $"Write '{meant}'." : $"There is '{GVisor}'.";
        throw new CellBackendException(
            CellBackendErrorKind.Host,
            CellErrorKind.InvalidValue,
            string.IsNullOrEmpty(name) ? $"No cell backend is named. {remedy}" : $"There is no cell backend '{name}'. {remedy}");
    }
}
