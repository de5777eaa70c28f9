using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with the configuration as a document (measured; gVisor <c>specutils.go</c>). Most rows bear the name of their rule.</summary>
internal static class DocumentFacts
{
    public static RunscFact IgnoredPlatform { get; } = new(
        "the sections freebsd, vm and zos",
        "runsc ignores it without a word",
        Ignored);

    public static RunscFact UnknownMember { get; } = new(
        "an unknown member",
        "runsc ignores it without a word",
        Ignored);

    public static RunscFact RepeatedMember { get; } = new(
        "a member written twice",
        "runsc takes the last and ignores this one without a word",
        Changed);

    public static RunscFact MemberInOtherCase { get; } = new(
        "a member in another letter case",
        "runsc takes it for that; other runtimes ignore it, and the rules here do not look at it",
        Honoured);

    public static RunscFact NewerThanDeclared { get; } = new(
        "a member newer than ociVersion",
        "runsc does not look at the version; a runtime of the declared one ignores what it does not know",
        Honoured);

    public static RunscFact RefusedPlatform { get; } = new(
        "the sections windows and solaris",
        "runsc refuses a configuration that has it",
        Refused);

    public static RunscFact MalformedOciVersion { get; } = new(
        "ociVersion that cannot be read",
        "runsc does not look at it; crun refuses what it cannot read",
        Ignored);

    public static RunscFact HigherThanNeeded { get; } = new(
        "ociVersion higher than needed",
        "runsc does not look at the version; older releases of crun refuse one they do not know",
        Ignored);

    public static RunscFact DeprecatedMember { get; } = new(
        "a deprecated member",
        "runsc does not look at the version and does with it what it always did; other runtimes may ignore it",
        Honoured);

    public static RunscFact MissingOciVersion { get; } = new(
        "ociVersion left out",
        "runsc does not ask for it; crun refuses to start",
        Ignored);
}
