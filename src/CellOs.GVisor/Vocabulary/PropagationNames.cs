namespace CellOs.GVisor.Vocabulary;

/// <summary>Kinds of mount propagation (mount_namespaces(7)) as <c>linux.rootfsPropagation</c> takes them.</summary>
internal static class PropagationNames
{
    /// <summary>What runsc takes, those of the specification first.</summary>
    public static IReadOnlyList<string> OfRunsc { get; } = Array.AsReadOnly(["private", "slave", "rprivate", "rslave"]);

    /// <summary>Whether runsc takes it; an empty text is as good as none.</summary>
    public static bool IsTakenByRunsc(string word) => word is "" or "private" or "slave" or "rprivate" or "rslave";

    /// <summary>Whether the specification lists it.</summary>
    public static bool IsOfSpecification(string word) => word is "private" or "slave" or "shared" or "unbindable";

    /// <summary>Whether mounts of the cell are kept from the host.</summary>
    public static bool IsPrivate(string word) => word is "private" or "rprivate" or "slave" or "rslave" or "unbindable" or "runbindable";

    /// <summary>What was most likely meant among what runsc takes.</summary>
    public static string? Suggest(string word) => word switch
    {
        "shared" or "rshared" => "slave",
        "unbindable" or "runbindable" => "private",
        _ => NearestName.Find(word, OfRunsc),
    };
}
