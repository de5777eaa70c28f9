using CellOs.GVisor.Model;

namespace CellOs.GVisor.Vocabulary;

/// <summary>Paths of a Linux host that give away secrets of the host, or the host itself.</summary>
internal static class SensitiveHostPaths
{
    private const string Everything = "which holds everything";
    private const string Secrets = "which holds passwords, keys and configuration";
    private const string Kernel = "through which the kernel is looked at and steered";
    private const string Devices = "which holds the host's devices";
    private const string Control = "through which whoever can connect controls the host";

    /// <summary>Sensitive as a whole; what lies below may be harmless.</summary>
    private static readonly KeyValuePair<string, string>[] Whole =
    [
        new("/", Everything),
        new("/etc", Secrets),
        new("/root", Secrets),
        new("/home", Secrets),
        new("/etc/shadow", Secrets),
        new("/etc/gshadow", Secrets),
        new("/etc/sudoers", Secrets),
        new("/etc/ssh", Secrets),
        new("/root/.ssh", Secrets),
        new("/boot", "which holds what the host starts from"),
        new("/dev", Devices),
        new("/dev/mem", Devices),
        new("/dev/kmem", Devices),
        new("/dev/kmsg", Devices),
        new("/dev/port", Devices),
        new("/var", "which holds the state of the host's services"),
        new("/var/lib", "which holds the state of the host's services"),
        new("/var/lib/docker", "which holds the host's containers"),
        new("/var/lib/containerd", "which holds the host's containers"),
        new("/var/lib/containers", "which holds the host's containers"),
        new("/var/lib/kubelet", "which holds the secrets of the node's pods"),
        new("/run", Control),
        new("/var/run", Control),
        new("/run/docker.sock", Control),
        new("/var/run/docker.sock", Control),
        new("/run/containerd/containerd.sock", Control),
        new("/var/run/containerd/containerd.sock", Control),
        new("/run/crio/crio.sock", Control),
        new("/var/run/crio/crio.sock", Control),
        new("/run/podman/podman.sock", Control),
        new("/var/run/podman/podman.sock", Control),
        new("/run/systemd/private", Control),
        new("/run/dbus/system_bus_socket", Control),
        new("/var/run/dbus/system_bus_socket", Control),
    ];

    /// <summary>Sensitive with all that lies below.</summary>
    private static readonly KeyValuePair<string, string>[] Trees =
    [
        new("/proc", Kernel),
        new("/sys", Kernel),
    ];

    /// <summary>What is sensitive about a path, as the end of a sentence; <see langword="null"/> for one that is not known to be.</summary>
    public static string? Describe(string path)
    {
        if (!LinuxPath.IsAbsolute(path))
        {
            return null;
        }

        foreach (var tree in Trees)
        {
            if (LinuxPath.AreSame(path, tree.Key) || LinuxPath.IsBelow(path, tree.Key))
            {
                return tree.Value;
            }
        }

        foreach (var whole in Whole)
        {
            if (LinuxPath.AreSame(path, whole.Key))
            {
                return whole.Value;
            }
        }

        return null;
    }
}
