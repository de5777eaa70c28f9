namespace CellOs.GVisor.Generators.Tests.Generation;

/// <summary>Sources that several tests share.</summary>
internal static class Sources
{
    /// <summary>Every attribute and every argument at least once.</summary>
    public const string Everything = """"
        namespace Cells;

        [Cell("everything", Hostname = "every.thing", Domainname = "example", OciVersion = "1.2.0", DefaultMounts = false)]
        [Process(
            "/bin/busybox", "sh", "-c", "echo \"quoted\" \\ 'tab\t' \u0001 \U0001F600 <&>",
            WorkingDirectory = "/work",
            NoNewPrivileges = false,
            OomScoreAdjust = -500,
            ApparmorProfile = "profile")]
        [User(0, 1000, Umask = 18, AdditionalGroupIds = new uint[] { 10, 20 })]
        [EnvironmentVariable("PATH", "/bin:/usr/bin"), EnvironmentVariable("EMPTY", "")]
        [Capabilities(LinuxCapability.Chown, LinuxCapability.Kill, Sets = CapabilitySets.Bounding | CapabilitySets.Effective | CapabilitySets.Inheritable | CapabilitySets.Permitted | CapabilitySets.Ambient)]
        [Capabilities("CAP_NET_BIND_SERVICE")]
        [Rlimit(LinuxRlimit.Nofile, 1024, 4096), Rlimit("RLIMIT_CORE", 0, RlimitAttribute.Unlimited)]
        [Namespace(LinuxNamespace.Network, Path = "/proc/1/ns/net"), Namespace(LinuxNamespace.User)]
        [HostNamespace(LinuxNamespace.Cgroup)]
        [UidMapping(0, 100000, 65536), GidMapping(0, 100000, 65536)]
        [Rootfs("rootfs", ReadOnly = false)]
        [HostProgram("/bin/busybox", "/bin/busybox", "/bin/sh"), HostProgram("/usr/bin/env")]
        [Proc, Sysfs(ReadOnly = false), Devpts(Options = ["gid=5"])]
        [Tmpfs("/dev", Mode = "755", ReadOnly = true), Tmpfs("/tmp", SizeBytes = 1 << 20, Options = ["noexec"])]
        [BindMount("/etc/hosts", Source = "/srv/hosts", Recursive = false)]
        [BindMount("/out", Source = "/srv/out", ReadOnly = false, Options = ["nosuid"])]
        [Mount("/scratch", Type = "tmpfs", Source = "tmpfs", Options = ["size=64k"])]
        [Limits(MemoryBytes = 1 << 30, Cpus = 1.5, CpuSet = "0-1", Pids = 64)]
        [Lifetime(TtlSeconds = 3600)]
        [Annotation("org.example.owner", "C# & \"JSON\""), Annotation("empty", "")]
        [Runsc(
            Platform = RunscPlatform.Ptrace,
            Network = RunscNetwork.Sandbox,
            Overlay = RunscOverlay.None,
            RootFileAccess = RunscFileAccess.Shared,
            MountFileAccess = RunscFileAccess.Shared,
            HostSockets = RunscHostSockets.All,
            NetRaw = true,
            OciSeccomp = true)]
        [ConfigJson("/linux/sysctl", """{"net.ipv4.ip_forward": "1"}""")]
        [ConfigJson("/linux/cgroupsPath", "\"/cells/everything\"")]
        [ConfigJson("/process/env/-", "\"LAST=1\"")]
        public partial class Everything
        {
            [Argument]
            public required string Script { get; init; }

            [Option("--verbose")]
            public bool IsVerbose { get; init; }

            [Option("--count=")]
            public int? Count { get; init; }

            [EnvironmentVariable("TOKEN")]
            public string? Token { get; init; }

            [BindMount("/in", Recursive = false)]
            public string? Input { get; init; }
        }
        """";
}
