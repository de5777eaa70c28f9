namespace CellOs.GVisor.Vocabulary;

/// <summary>The kinds of hooks of the specification (config.md#posix-platform-hooks).</summary>
internal static class HookKinds
{
    public const string Prestart = "prestart";
    public const string CreateRuntime = "createRuntime";
    public const string CreateContainer = "createContainer";
    public const string StartContainer = "startContainer";
    public const string Poststart = "poststart";
    public const string Poststop = "poststop";

    /// <summary>The six kinds, in the order in which they run.</summary>
    public static IReadOnlyList<string> All { get; } =
        Array.AsReadOnly([Prestart, CreateRuntime, CreateContainer, StartContainer, Poststart, Poststop]);
}
