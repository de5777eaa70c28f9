namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Ways to reach a memory limit: the kernel then takes another process of the host each time.</summary>
internal static class MemoryHogs
{
    /// <summary>A limit that runsc itself has room below.</summary>
    public const string Limit = """{ "memory": { "limit": 67108864 } }""";

    /// <summary>The script of each.</summary>
    public static IReadOnlyDictionary<string, string> Scripts { get; } = new Dictionary<string, string>
    {
        ["files in memory"] = "head -c 200m /dev/zero > /tmp/x; sleep 1000",
        ["one process"] = "a=x; while true; do a=$a$a; done",
    };

    /// <summary>A cell of one.</summary>
    public static TestCell<TShape> Cell<TShape>(string way)
        where TShape : ICellShape
        => new() { Arguments = ["/bin/sh", "-c", Scripts[way]], Resources = Limit, Mounts = [TestMount.Tmpfs("/tmp")] };
}
