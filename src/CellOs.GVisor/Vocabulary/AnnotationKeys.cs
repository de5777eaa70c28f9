namespace CellOs.GVisor.Vocabulary;

/// <summary>Keys of annotations that mean something to the specification or to runsc.</summary>
internal static class AnnotationKeys
{
    /// <summary>What keys of the specification begin with; nobody else may use it.</summary>
    public const string Reserved = "org.opencontainers.";

    public const string GVisor = "dev.gvisor.";
    public const string Flag = GVisor + "flag.";
    public const string Bundle = GVisor + "bundle.";
    public const string Mount = GVisor + "spec.mount.";
    public const string Rootfs = GVisor + "spec.rootfs.";
    public const string RootfsSource = Rootfs + "source";
    public const string RootfsType = Rootfs + "type";
    public const string CgroupParent = GVisor + "spec.cgroup-parent";
    public const string Seccomp = GVisor + "internal.seccomp.";
    public const string RootfsTar = GVisor + "tar.rootfs.upper";
    public const string TpuProxy = GVisor + "internal.tpuproxy";
    public const string NvProxy = GVisor + "internal.nvproxy";

    public const string ContainerName = "io.kubernetes.cri.container-name";
    public const string ContainerType = "io.kubernetes.cri.container-type";
    public const string CrioContainerType = "io.kubernetes.cri-o.ContainerType";
    public const string SandboxId = "io.kubernetes.cri.sandbox-id";
    public const string CrioSandboxId = "io.kubernetes.cri-o.SandboxID";

    /// <summary>What the keys begin with that stand for what an image says.</summary>
    public const string Image = Reserved + "image.";

    /// <summary>What follows that; all other reserved keys mean nothing (config.md#annotations).</summary>
    public static IReadOnlyList<string> ImageNames { get; } = ["os", "os.version", "os.features", "architecture", "variant", "author", "created", "stopSignal"];

    /// <summary>The words for what a container is among those of a pod.</summary>
    public static IReadOnlyList<string> ContainerTypes { get; } = ["sandbox", "container"];

    public static IReadOnlyList<string> MountHintTypes { get; } = ["tmpfs", "bind"];

    public static IReadOnlyList<string> MountHintShares { get; } = ["container", "pod", "shared"];

    public static IReadOnlyList<string> MountHintFields { get; } = ["source", "type", "share", "options"];

    public static IReadOnlyList<string> RootfsTypes { get; } = ["erofs", "bind"];

    public static IReadOnlyList<string> Bundles { get; } = ["experimental-high-performance"];

    public static bool IsIn(string word, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what follows a prefix is one of the words.</summary>
    public static bool IsOneOf(string key, string prefix, IReadOnlyList<string> words)
    {
        if (key.StartsWith(prefix, StringComparison.Ordinal))
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (key.Length == prefix.Length + words[i].Length && key.EndsWith(words[i], StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The key that was most likely meant by one that has a prefix.</summary>
    public static string? Nearest(string key, string prefix, IReadOnlyList<string> words) =>
        IsBelow(key, prefix) && NearestName.Find(key.Substring(prefix.Length), words) is { } word ? prefix + word : null;

    /// <summary>Whether a key begins with a prefix and goes on.</summary>
    public static bool IsBelow(string key, string prefix) => key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal);
}
