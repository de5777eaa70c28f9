using System.Text.Json;

namespace CellOs.GVisor.Tests.Support;

/// <summary>The configurations in <c>Data/runsc-mistakes</c>, what each release of runsc does with them, and what we are to say.</summary>
internal static class Mistakes
{
    /// <summary>The releases that the cases were run on.</summary>
    public static IReadOnlyList<RunscRelease> Releases { get; } = [new(20221219), new(20240729)];

    public static IReadOnlyList<Mistake> All { get; } = Read();

    public static Mistake Find(string id) => All.Single(mistake => mistake.Id == id);

    private static List<Mistake> Read()
    {
        using var index = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("Data/runsc-mistakes/index.json")));
        using var expected = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("Data/runsc-mistakes/expected.json")));
        return [.. index.RootElement.EnumerateArray().Select(entry =>
        {
            var id = entry.GetProperty("id").GetString()!;
            var said = expected.RootElement.GetProperty(id);
            return new Mistake(
                id,
                [.. entry.GetProperty("flags").EnumerateArray().Select(static flag => flag.GetString()!)],
                Releases.ToDictionary(static release => release, release => entry.GetProperty(release.ToString()).GetString()!),
                said.TryGetProperty("expect", out var expect) ? [.. expect.EnumerateArray().Select(static finding => Split(finding.GetString()!))] : [],
                said.TryGetProperty("outside", out var outside) ? outside.GetString() : null,
                said.TryGetProperty("right", out _),
                said.TryGetProperty("milder", out var milder) ? milder.GetString() : null);
        })];
    }

    private static ExpectedFinding Split(string text) => new(text.Split(' ')[0], text.Split(' ')[1]);
}

/// <summary>A configuration that was tried on runsc.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Flags">What runsc was started with.</param>
/// <param name="Outcomes">What each release made of it.</param>
/// <param name="Expected">What we are to find, the mistake itself first.</param>
/// <param name="Outside">Where the mistake is if not in what can be judged: in the root filesystem, on the host, in the program.</param>
/// <param name="IsRight">Whether there is no mistake in it.</param>
/// <param name="Milder">Why it is judged more mildly than runsc treats it.</param>
internal sealed record Mistake(
    string Id, string[] Flags, IReadOnlyDictionary<RunscRelease, string> Outcomes, ExpectedFinding[] Expected, string? Outside, bool IsRight, string? Milder)
{
    public byte[] Text => File.ReadAllBytes(TestData.PathOf($"Data/runsc-mistakes/cases/{Id}/config.json"));
}

/// <summary>A finding to come.</summary>
/// <param name="Reference">The rule, as <see cref="RuleGroups.IsMeant"/> takes it.</param>
/// <param name="Place">The place as a JSON pointer; a finding below it will do.</param>
internal sealed record ExpectedFinding(string Reference, string Place);
