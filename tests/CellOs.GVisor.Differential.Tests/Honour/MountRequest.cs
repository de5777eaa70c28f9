namespace CellOs.GVisor.Differential.Honour;

/// <summary>A mount as the specification reads it.</summary>
internal sealed record MountRequest(int Index, string Place, string Type, IReadOnlyList<string> Options)
{
    public string Pointer => $"/mounts/{Definition.Key(Index)}";

    /// <summary>One of the two options makes it a bind mount; the type is but a name then.</summary>
    public bool IsBind => Options.Contains("bind") || Options.Contains("rbind") || Type == "bind";

    public bool IsReadOnly => Last("ro", "rw") == "ro" || Options.Contains("rro");

    public bool IsNoExec => Last("noexec", "exec") == "noexec" || Options.Contains("rnoexec");

    /// <summary>The value of the last option of a name.</summary>
    public string? Value(string name) => Options.LastOrDefault(option => option.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private string? Last(string one, string other) => Options.LastOrDefault(option => option == one || option == other);
}
