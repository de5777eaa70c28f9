namespace CellOs.GVisor.Differential.Verdicts;

/// <summary>The rules that only warn of something a release may refuse.</summary>
internal static class RefusedWithAWarning
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["CELL0204"] = "a member in another letter case is not there for the specification, and is for runsc: they read two configurations",
        ["CELL1033"] = "whether the directories on the way are there and may be searched, the file system decides",
    };
}
