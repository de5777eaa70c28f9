namespace CellOs.GVisor.Generators;

/// <summary>The names of the generator's steps, for tests of their caching.</summary>
internal static class TrackingNames
{
    public const string Declaration = nameof(Declaration);
    public const string FileNames = nameof(FileNames);
    public const string Files = nameof(Files);
    public const string Policies = nameof(Policies);
    public const string CellWithFiles = nameof(CellWithFiles);
    public const string Target = nameof(Target);
    public const string Source = nameof(Source);
    public const string HintNameClashes = nameof(HintNameClashes);

    public static IReadOnlyList<string> All { get; } = [Declaration, FileNames, Files, Policies, CellWithFiles, Target, Source, HintNameClashes];
}
