using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>
/// What runsc does with the JSON of a configuration, which it reads with Go's <c>encoding/json</c> (measured on every member, 20221219 and
/// 20240729).
/// </summary>
internal static class JsonFacts
{
    public static RunscFact NotJson { get; } = new(
        "a text that is not one JSON object in UTF-8",
        "runsc fails with 'reading spec', and prints the whole text to standard error",
        Refused);

    /// <summary>
    /// Every member but <c>scheduler</c>, <c>ioPriority</c>, <c>execCPUAffinity</c>, <c>netDevices</c>, <c>memoryPolicy</c>, <c>timeOffsets</c>,
    /// <c>intelRdt.schemata</c>, <c>intelRdt.enableMonitoring</c> and <c>freebsd</c>: the copy of the format that both releases were built
    /// with is older than those, so that they do not see their type.
    /// </summary>
    public static RunscFact WrongType { get; } = new(
        "a member of another JSON type, or a number out of its range or with a fraction or an exponent",
        "runsc fails with 'reading spec' over every member that it reads, and prints the whole text to standard error",
        Refused);

    public static RunscFact Null { get; } = new(
        "null",
        "runsc takes it for nothing given: a zero, an empty text, an entry without members",
        Changed);
}
