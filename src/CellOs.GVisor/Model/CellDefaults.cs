namespace CellOs.GVisor.Model;

/// <summary>What a cell has that asks for nothing: nothing dangerous. All front ends take their defaults from here.</summary>
internal static class CellDefaults
{
    /// <summary>The working directory.</summary>
    public const string WorkingDirectory = "/";

    /// <summary>The root filesystem's directory in a bundle that has its own.</summary>
    public const string RootPath = "rootfs";

    /// <summary>The namespaces, each a fresh one.</summary>
    public static IReadOnlyList<string> Namespaces { get; } = ["pid", "network", "ipc", "uts", "mount", "cgroup"];

    /// <summary>The default file systems of the specification (config-linux.md#default-filesystems), with the options that gVisor honours.</summary>
    public static IReadOnlyList<(string Destination, string Type, string[] Options)> FileSystems { get; } =
    [
        ("/proc", "proc", []),
        ("/dev", "tmpfs", ["mode=755"]),
        ("/dev/pts", "devpts", []),
        ("/dev/shm", "tmpfs", ["mode=1777", "size=65536k"]),
        ("/sys", "sysfs", ["ro"]),
    ];

    /// <summary>A user without a name or a right.</summary>
    public static SpecObject User() => new SpecObject()
        .Add("uid", new SpecNumber(UserAttribute.DefaultId))
        .Add("gid", new SpecNumber(UserAttribute.DefaultId));

    /// <summary>No capability. Empty sets are written out, so that no runtime's own default can slip in.</summary>
    public static SpecObject Capabilities() => new SpecObject()
        .Add("bounding", new SpecArray())
        .Add("effective", new SpecArray())
        .Add("permitted", new SpecArray());

    /// <summary>The configuration of a cell that asks for nothing, without a program: what an ExecutionCell document says is added to it.</summary>
    public static SpecObject Config()
    {
        var mounts = new SpecArray();
        foreach (var (destination, type, options) in FileSystems)
        {
            mounts.Add(Mount(destination, type, options));
        }

        return new SpecObject()
            .Add("ociVersion", new SpecString("1.0.0"))
            .Add("process", new SpecObject()
                .Add("user", User())
                .Add("args", new SpecArray())
                .Add("cwd", new SpecString(WorkingDirectory))
                .Add("capabilities", Capabilities())
                .Add("noNewPrivileges", new SpecBoolean(true)))
            .Add("root", new SpecObject().Add("path", new SpecString(RootPath)).Add("readonly", new SpecBoolean(true)))
            .Add("mounts", mounts)
            .Add("linux", new SpecObject().Add("namespaces", NamespaceEntries()));
    }

    /// <summary>The entries of <see cref="Namespaces"/>.</summary>
    public static SpecArray NamespaceEntries()
    {
        var entries = new SpecArray();
        foreach (var type in Namespaces)
        {
            entries.Add(new SpecObject().Add("type", new SpecString(type)));
        }

        return entries;
    }

    /// <summary>A mount of one of <see cref="FileSystems"/>.</summary>
    public static SpecObject Mount(string destination, string type, string[] options)
    {
        var mount = new SpecObject()
            .Add("destination", new SpecString(destination))
            .Add("type", new SpecString(type))
            .Add("source", new SpecString(type));
        if (options.Length == 0)
        {
            return mount;
        }

        var array = new SpecArray();
        foreach (var option in options)
        {
            array.Add(new SpecString(option));
        }

        return mount.Add("options", array);
    }
}
