namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>Says which rule a class tests. A test of the catalogue wants one for every rule, that fires and that stays silent.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class TestOfAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
