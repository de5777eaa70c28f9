using System.Buffers;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>Generates, compiles and loads cells into this process.</summary>
internal static class LoadedCell
{
    /// <summary>The assembly of the sources with what was generated from them.</summary>
    public static Assembly Load(params string[] sources) => Load(sources, []);

    /// <summary>The assembly of the sources with what was generated from them and from files.</summary>
    public static Assembly Load(string[] sources, ConfigFile[] files)
    {
        var compilation = Compilations.Of(sources);
        var driver = Generator.Driver(runscVersion: null, files).RunGenerators(compilation, TestContext.Current.CancellationToken);
        using var image = new MemoryStream();
        var emitted = Generate.Compiles(driver, compilation).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>A cell with values in its properties.</summary>
    public static ICell Create(this Assembly assembly, string type, params (string Property, object? Value)[] values)
    {
        var cell = Activator.CreateInstance(assembly.GetType(type, throwOnError: true)!, nonPublic: true)!;
        foreach (var (property, value) in values)
        {
            cell.GetType().GetProperty(property)!.SetValue(cell, value);
        }

        return (ICell)cell;
    }

    /// <summary>A value of an enum that was loaded.</summary>
    public static object Enum(this Assembly assembly, string type, object value) =>
        System.Enum.ToObject(assembly.GetType(type, throwOnError: true)!, value);

    public static byte[] Write(this ICell cell, CellPlacement? placement = null)
    {
        var output = new ArrayBufferWriter<byte>();
        cell.WriteConfig(output, placement);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>What the cell writes, read by another reader than ours.</summary>
    public static JsonNode Read(this ICell cell, CellPlacement? placement = null) => JsonNode.Parse(cell.Write(placement))!;

    /// <summary>The cell's ExecutionCell document.</summary>
    public static byte[] WriteDocument(this ICell cell)
    {
        var output = new ArrayBufferWriter<byte>();
        cell.WriteExecutionCell(output);
        return output.WrittenSpan.ToArray();
    }

    public static CellDescriptor Descriptor(this ICell cell) => Face(cell).Descriptor;

    public static string[] RunArguments(this ICell cell, CellPlacement placement) => Face(cell).Run(placement);

    public static string[] RunscArguments(this ICell cell, CellPlacement placement, params string[] command) => Face(cell).Runsc(placement, command);

    private static IFace Face(ICell cell) => (IFace)Activator.CreateInstance(typeof(Face<>).MakeGenericType(cell.GetType()))!;
}

/// <summary>The static members of a cell whose type is only known at run time.</summary>
internal interface IFace
{
    CellDescriptor Descriptor { get; }

    string[] Run(CellPlacement placement);

    string[] Runsc(CellPlacement placement, string[] command);
}

internal sealed class Face<TCell> : IFace
    where TCell : ICell
{
    public CellDescriptor Descriptor => TCell.Descriptor;

    public string[] Run(CellPlacement placement) => TCell.GetRunArguments(placement);

    public string[] Runsc(CellPlacement placement, string[] command) => TCell.GetRunscArguments(placement, command);
}
