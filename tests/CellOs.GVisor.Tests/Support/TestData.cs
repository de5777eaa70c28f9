using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Tests.Support;

/// <summary>The files that lie beside the tests.</summary>
internal static class TestData
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name);

    public static SpecObject Document(string name) =>
        (SpecObject)SpecReader.Read(File.ReadAllBytes(PathOf(Path.Combine("Data", name))));

    public static SpecObject Parse(string json) => (SpecObject)SpecReader.Read(System.Text.Encoding.UTF8.GetBytes(json));
}
