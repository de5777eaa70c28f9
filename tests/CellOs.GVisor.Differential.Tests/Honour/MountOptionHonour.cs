namespace CellOs.GVisor.Differential.Honour;

/// <summary>
/// The words of a mount that leave nothing to look at: what asks for something that neither release does, and what is no option, on which
/// the mount would fail on Linux.
/// </summary>
internal static class MountOptionHonour
{
    /// <summary>Done, or what is there anyway.</summary>
    private static readonly HashSet<string> Fine =
    [
        "ro", "rw", "exec", "noexec", "atime", "noatime", "bind", "rbind", "private", "rprivate", "slave", "rslave", "unbindable", "runbindable",
        "defaults", "dev", "suid", "async", "diratime", "relatime", "norelatime", "nostrictatime", "loud", "nomand", "noiversion", "nolazytime",
        "symfollow", "rrw", "rdev", "rsuid", "rexec", "rdiratime", "rrelatime", "rnorelatime", "rnostrictatime", "rsymfollow",
    ];

    public static void Compare(MountRequest mount, List<Departure> found)
    {
        for (var i = 0; i < mount.Options.Count; i++)
        {
            var word = mount.Options[i];
            var isValue = word.IndexOf('=', StringComparison.Ordinal) is > 0 and var end && mount is { IsBind: false, Type: "tmpfs" } && mount.Place != "/dev" && word[..end] is "size" or "mode" or "uid" or "gid";
            // gVisor makes /dev by itself, and reads no value there: these are what it has.
            var isTrueOfDevices = mount is { IsBind: false, Place: "/dev" } && word is "mode=755" or "mode=0755" or "uid=0" or "gid=0";
            if (!Fine.Contains(word) && !isValue && !isTrueOfDevices)
            {
                found.Add(new($"{mount.Pointer}/options/{Definition.Key(i)}", word, "no effect"));
            }
        }
    }
}
