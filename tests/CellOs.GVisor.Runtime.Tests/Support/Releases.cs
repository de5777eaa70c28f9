namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The two releases of the real runsc that everything is tested on.</summary>
internal static class Releases
{
    /// <summary>As theory data.</summary>
    public static TheoryData<int> Both => [20221219, 20240729];

    /// <summary>Each value with each release.</summary>
    public static TheoryData<int, T> With<T>(params T[] values)
    {
        var data = new TheoryData<int, T>();
        foreach (var release in new[] { 20221219, 20240729 })
        {
            foreach (var value in values)
            {
                data.Add(release, value);
            }
        }

        return data;
    }

    /// <summary>The program of a release; a test without it fails and is not skipped.</summary>
    public static string Path(int release)
    {
        var name = $"CELLOS_RUNSC_{release}";
        var path = Environment.GetEnvironmentVariable(name);
        Assert.True(
            path is not null && File.Exists(path),
            $"{name} must be the absolute path of runsc {release}. tests/run.sh installs it and sets this; eval \"$(tests/install-runsc.sh)\" sets it for one shell.");
        return path;
    }
}
