using System.Runtime.CompilerServices;
using VerifyTests;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>Readies the snapshot engine, whichever it is.</summary>
internal static class SnapshotSetup
{
    [ModuleInitializer]
    public static void Initialize() => VerifySourceGenerators.Initialize();
}
