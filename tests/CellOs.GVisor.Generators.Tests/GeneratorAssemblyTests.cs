namespace CellOs.GVisor.Generators.Tests;

/// <summary>Every compiler that builds for .NET 10 can load the generator.</summary>
public sealed class GeneratorAssemblyTests
{
    [Theory]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("Microsoft.CodeAnalysis.CSharp")]
    public void Refers_to_the_oldest_compiler(string assembly) => Assert.Equal(
        new Version(5, 0, 0, 0),
        Assert.Single(typeof(CellGenerator).Assembly.GetReferencedAssemblies(), reference => reference.Name == assembly).Version);

    [Fact]
    public void Refers_to_no_workspaces() => Assert.DoesNotContain(
        typeof(CellGenerator).Assembly.GetReferencedAssemblies(),
        reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void Is_alone_with_what_it_generates_from() => Assert.Equal(
        [],
        typeof(CellGenerator).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Except(["netstandard", "CellOs.GVisor", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Text.Json", "System.Memory"]));
}
