namespace CellOs.GVisor.Vocabulary;

/// <summary>What other tools call members of the OCI configuration.</summary>
internal static class MemberSlips
{
    /// <summary>A word in lower case without <c>_</c> and <c>-</c>, and the member it stands for.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } = Array.AsReadOnly<KeyValuePair<string, string>>(
    [
        new("cmd", "args"),
        new("command", "args"),
        new("argv", "args"),
        new("environment", "env"),
        new("workdir", "cwd"),
        new("workingdir", "cwd"),
        new("workingdirectory", "cwd"),
        new("tty", "terminal"),
        new("caps", "capabilities"),
        new("ulimits", "rlimits"),
        new("limits", "rlimits"),
        new("groups", "additionalGids"),
        new("supplementarygroups", "additionalGids"),
        new("rootfs", "root"),
        new("volumes", "mounts"),
        new("opts", "options"),
        new("target", "destination"),
        new("dst", "destination"),
        new("mountpoint", "destination"),
        new("src", "source"),
        new("fstype", "type"),
        new("sysctls", "sysctl"),
        new("ns", "namespaces"),
    ]);

    /// <summary>The member that a word of another tool stands for.</summary>
    public static string? Find(string word)
    {
        var folded = word.Replace("_", "").Replace("-", "");
        foreach (var slip in All)
        {
            if (string.Equals(slip.Key, folded, StringComparison.OrdinalIgnoreCase))
            {
                return slip.Value;
            }
        }

        return null;
    }
}
