using System.Diagnostics.CodeAnalysis;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Vocabulary;

internal static class FileSystemTypes
{
    private static readonly string[] GVisorNames =
    [
        "bind", "tmpfs", "proc", "sysfs", "devpts", "dev", "devtmpfs", "cgroup", "cgroup2", "erofs", "none",
    ];

    // From /proc/filesystems of common kernels and the modules that distributions ship.
    private static readonly string[] LinuxNames =
    [
        "tmpfs", "proc", "sysfs", "devpts", "devtmpfs", "mqueue", "cgroup", "cgroup2", "ramfs", "overlay", "hugetlbfs", "debugfs", "tracefs", "securityfs", "bpf",
        "configfs", "pstore", "efivarfs", "fusectl", "binfmt_misc", "rpc_pipefs", "selinuxfs", "smackfs", "resctrl", "nfsd", "cpuset", "autofs",
        "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "bcachefs", "jfs", "reiserfs", "nilfs2", "ocfs2", "gfs2", "minix", "hfs", "hfsplus", "ufs", "zonefs",
        "vfat", "msdos", "exfat", "ntfs", "ntfs3", "iso9660", "udf", "squashfs", "erofs", "cramfs", "romfs", "jffs2", "ubifs",
        "nfs", "nfs4", "cifs", "smb3", "ceph", "afs", "9p", "virtiofs", "vboxsf", "fuse", "fuseblk", "ecryptfs", "orangefs", "binder",
        "nsfs", "sockfs", "pipefs", "anon_inodefs", "bdev", "dax", "secretmem", "functionfs", "gadgetfs", "xenfs",
    ];

    /// <summary>The types that some release of gVisor mounts; <c>none</c> gives sysfs.</summary>
    public static IReadOnlyList<string> GVisor { get; } = Array.AsReadOnly(GVisorNames);

    /// <summary>The types that Linux kernels commonly know; <c>bind</c> and <c>none</c> are no types of the kernel.</summary>
    public static IReadOnlyList<string> Linux { get; } = Array.AsReadOnly(LinuxNames);

    /// <summary>All names of both lists, gVisor's first.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(GVisorNames.Concat(LinuxNames).Distinct(StringComparer.Ordinal).ToArray());

    /// <summary>Whether a Linux kernel commonly knows the type; a file system in user space names itself behind a dot, as in <c>fuse.sshfs</c>.</summary>
    public static bool IsLinux([NotNullWhen(true)] string? type) =>
        type is not null
        && (Array.IndexOf(LinuxNames, type) >= 0
            || type.StartsWith("fuse.", StringComparison.Ordinal)
            || type.StartsWith("fuseblk.", StringComparison.Ordinal));

    public static bool Contains([NotNullWhen(true)] string? type) => IsLinux(type) || (type is not null && Array.IndexOf(GVisorNames, type) >= 0);

    /// <summary>
    /// Whether a release of gVisor mounts the type; it skips every other one, and the directory of the rootfs shows through.
    /// </summary>
    /// <remarks>
    /// <c>dev</c> and any other type at <c>/dev</c> become a device file system. What becomes of <c>cgroup</c> is a row of its own
    /// (<see cref="MountFacts.CgroupMount"/>); <c>cgroup2</c> needs <c>--mount-cgroup-v2</c>.
    /// </remarks>
    public static bool IsMountedBy(RunscRelease release, [NotNullWhen(true)] string? type) => type switch
    {
        "bind" or "tmpfs" or "proc" or "sysfs" or "devpts" or "dev" or "none" or "cgroup" => true,
        "devtmpfs" => MountFacts.Devtmpfs.IsHonouredBy(release),
        "erofs" => MountFacts.Erofs.IsHonouredBy(release),
        "cgroup2" => MountFacts.Cgroup2.IsHonouredBy(release),
        _ => false,
    };
}
