namespace CellOs.GVisor.Vocabulary;

/// <summary>Execution domains (personality(2)) that the specification has.</summary>
internal static class PersonalityDomains
{
    /// <summary>What a program has without asking.</summary>
    public const string Linux = "LINUX";

    /// <summary>uname(2) then tells of a 32-bit machine.</summary>
    public const string Linux32 = "LINUX32";

    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly([Linux, Linux32]);

    public static bool Contains(string domain) => domain is Linux or Linux32;

    /// <summary>What was most likely meant.</summary>
    public static string? Suggest(string domain) => domain.ToUpperInvariant() switch
    {
        "LINUX64" or "PER_LINUX" or "PER_LINUX64" => Linux,
        "PER_LINUX32" => Linux32,
        _ => NearestName.Find(domain, All),
    };
}
