using System.Globalization;

namespace CellOs.GVisor.Soak;

/// <summary>The two releases of Debian's runsc.</summary>
internal static class SoakReleases
{
    public static IReadOnlyList<int> Dates { get; } = [20221219, 20240729];

    /// <summary>The program of a release.</summary>
    public static string Path(int release)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"CELLOS_RUNSC_{release}");
        var path = Environment.GetEnvironmentVariable(name);
        return path is not null && File.Exists(path)
            ? path
            : throw new InvalidOperationException($"{name} must be the path of runsc {release}: eval \"$(tests/install-runsc.sh)\" sets it.");
    }
}
