using System.Diagnostics;
using System.Reflection;

namespace CellOs.GVisor.Package.Tests;

/// <summary>The packages, packed once into a feed of their own; consumers are built against that feed, outside the repository.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    public static string RepositoryRoot { get; } = typeof(PackageFixture).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "RepositoryRoot").Value!;

    public string Work { get; } = Directory.CreateTempSubdirectory("cellos-package-").FullName;

    public string Feed => Path.Combine(Work, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in new[] { "CellOs.GVisor", "CellOs.GVisor.Runtime" })
        {
            await DotnetAsync(RepositoryRoot, "pack", $"src/{project}", "-c", "Release", "-o", Feed, "-v", "quiet");
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Work, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a consumer and runs <c>dotnet</c> in it.</summary>
    /// <returns>The exit code and what was printed.</returns>
    public async Task<(int ExitCode, string Output)> BuildConsumerAsync(string name, string properties, params (string File, string Text)[] sources)
    {
        var directory = Directory.CreateDirectory(Path.Combine(Work, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(directory, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{Path.Combine(Work, "packages")}</RestorePackagesPath>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CellOs.GVisor" Version="0.1.0" />
                <PackageReference Include="CellOs.GVisor.Runtime" Version="0.1.0" />
              </ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in sources)
        {
            await File.WriteAllTextAsync(Path.Combine(directory, file), text);
        }

        return await TryDotnetAsync(directory, "build", "-tl:off", "-nodeReuse:false");
    }

    private static async Task DotnetAsync(string directory, params string[] arguments)
    {
        var (exitCode, output) = await TryDotnetAsync(directory, arguments);
        Assert.True(exitCode == 0, output);
    }

    private static async Task<(int ExitCode, string Output)> TryDotnetAsync(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host's own build has set would steer this one.
        foreach (var name in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "CI" })
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
