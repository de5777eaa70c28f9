namespace CellOs.GVisor.Runsc;

/// <summary>
/// The global flags of runsc (gVisor <c>runsc/config/flags.go</c>). What the two releases in Debian do was measured; for others their source
/// was read. A default or word that was only seen to be another counts from where it was seen.
/// </summary>
internal static class RunscFlagTable
{
    private static readonly RunscRelease Debian12 = RunscRelease.Oldest;
    private static readonly RunscRelease Debian13 = new(20240729);
    private static readonly RunscRelease Newest = new(20260817);

    /// <summary>Every flag, by name.</summary>
    public static IReadOnlyList<RunscFlagInfo> All { get; } =
    [
        new("EXPERIMENTAL-afxdp", RunscFlagKind.Boolean, "false", "packets through AF_XDP sockets") { Last = new(20231218) },
        new("EXPERIMENTAL-reproduce-nat", RunscFlagKind.Boolean, "false", "first name of 'reproduce-nat'") { Since = new(20231106), Last = new(20231113) },
        new("EXPERIMENTAL-xdp", RunscFlagKind.Word, "off", "packets through XDP: off, ns, redirect:DEVICE or tunnel:DEVICE") { Since = new(20240109), Words = ["off", "ns"], Prefixes = ["redirect:", "tunnel:"] },
        new("EXPERIMENTAL-xdp-need-wakeup", RunscFlagKind.Boolean, "true", "wake-up flag of XDP sockets") { Since = new(20231218) },
        new("EXPERIMENTAL-xdp-redirect-host", RunscFlagKind.Text, "", "host device whose packets XDP takes") { Since = new(20231218), Last = new(20231218) },
        new("TESTONLY-afs-syscall-panic", RunscFlagKind.Boolean, "false", "for gVisor's own tests") { Since = new(20230306) },
        new("TESTONLY-allow-packet-endpoint-write", RunscFlagKind.Boolean, "false", "for gVisor's own tests") { Last = new(20251201) },
        new("TESTONLY-autosave-image-path", RunscFlagKind.Text, "", "for gVisor's own tests") { Since = new(20240212) },
        new("TESTONLY-autosave-resume", RunscFlagKind.Boolean, "false", "for gVisor's own tests") { Since = new(20240415) },
        new("TESTONLY-nftables", RunscFlagKind.Boolean, "false", "for gVisor's own tests") { Since = new(20250611) },
        new("TESTONLY-save-restore-netstack", RunscFlagKind.Boolean, "false", "for gVisor's own tests") { Since = new(20240916), Last = new(20250512) },
        new("TESTONLY-test-name-env", RunscFlagKind.Text, "", "for gVisor's own tests"),
        new("TESTONLY-unsafe-nonroot", RunscFlagKind.Boolean, "false", "for gVisor's own tests; leaves walls out") { Loosens = "leaves out the user and the root directory that the sandbox is otherwise shut into" },
        new("allow-connected-on-save", RunscFlagKind.Boolean, "false", "connections stay open over a checkpoint") { Since = new(20260520), AnnotatedSince = Newest },
        new("allow-flag-override", RunscFlagKind.Boolean, "false", "annotations may set every flag"),
        new("allow-live-tcp-migration", RunscFlagKind.Boolean, "true", "TCP connections survive a checkpoint") { Since = new(20260615) },
        new("allow-packet-socket-write", RunscFlagKind.Boolean, "false", "writing to AF_PACKET sockets") { Since = new(20251208) },
        new("allow-rootfs-tar-annotation", RunscFlagKind.Boolean, "false", "the annotation that unpacks a tar over the root") { Since = new(20260223) },
        new("allow-suid", RunscFlagKind.Boolean, "false", "set-user-ID and set-group-ID bits count") { Since = new(20250820) },
        new("alsologtostderr", RunscFlagKind.Boolean, "false", "log messages go to standard error too") { IsLaunchers = true },
        new("app-huge-pages", RunscFlagKind.Boolean, "true", "huge pages for the program's memory") { Since = new(20240715) },
        new("buffer-pooling", RunscFlagKind.Boolean, "true", "pooled packet buffers") { NoEffectSince = Newest },
        new("cgroupfs", RunscFlagKind.Boolean, "false", "a control group file system inside") { NoEffectSince = Newest },
        new("control-rpc-stop-timeout", RunscFlagKind.Duration, "15s", "how long calls to the sandbox may take when it stops") { Since = new(20260413) },
        new("coverage-fd", RunscFlagKind.Integer, "-1", "descriptor that runsc hands on to itself") { IsLaunchers = true },
        new("coverage-report", RunscFlagKind.Text, "", "file for Go coverage reports"),
        new("cpu-num-from-quota", RunscFlagKind.Boolean, "false", "number of processors follows the quota") { LaterDefault = (Newest, "true") },
        new("dcache", RunscFlagKind.Integer, "-1", "number of directory entries kept"),
        new("debug", RunscFlagKind.Boolean, "false", "verbose logs") { AnnotatedSince = Debian12 },
        new("debug-command", RunscFlagKind.Text, "", "which commands log verbosely") { AnnotatedSince = Newest },
        new("debug-log", RunscFlagKind.Text, "", "where logs go") { IsLaunchers = true },
        new("debug-log-fd", RunscFlagKind.Integer, "-1", "descriptor that runsc hands on to itself") { IsLaunchers = true },
        new("debug-log-format", RunscFlagKind.Text, "text", "form of logs: text, json, json-k8s"),
        new("debug-to-user-log", RunscFlagKind.Boolean, "false", "the sandbox's log goes to the user's too") { Since = new(20240109), AnnotatedSince = Debian13 },
        new("directfs", RunscFlagKind.Boolean, "true", "the sandbox opens files itself") { Since = new(20230306) },
        new("enable-core-tags", RunscFlagKind.Boolean, "false", "core scheduling"),
        new("fdlimit", RunscFlagKind.Integer, "-1", "most descriptors of the host; 300 or more, or -1 for no limit") { Refused = (0, 256) },
        new("file-access", RunscFlagKind.Word, "exclusive", "how the root is cached") { Words = ["exclusive", "shared"], Setting = nameof(RunscAttribute.RootFileAccess) },
        new("file-access-mounts", RunscFlagKind.Word, "shared", "how bind mounts are cached") { Words = ["exclusive", "shared"], Setting = nameof(RunscAttribute.MountFileAccess) },
        new("final-metrics-log", RunscFlagKind.Text, "", "file for metrics at the end") { Since = new(20241028) },
        new("fsgofer-host-uds", RunscFlagKind.Boolean, "false", "old name of 'host-uds=all'") { Setting = nameof(RunscAttribute.HostSockets), NoEffectSince = Newest },
        new("fuse", RunscFlagKind.Boolean, "true", "FUSE file systems") { NoEffectSince = Newest },
        new("gofer-network-namespace", RunscFlagKind.Text, "null", "network namespace of gofers: null, new, host or a path") { Since = new(20260727) },
        new("gso", RunscFlagKind.Boolean, "true", "segmentation offload by the host"),
        new("gvisor-gro", RunscFlagKind.Duration, "0", "receive offload in gVisor") { LaterDefault = (Debian13, "false"), LaterKind = (Debian13, RunscFlagKind.Boolean) },
        new("gvisor-marker-file", RunscFlagKind.Boolean, "false", "a file in /proc that tells of gVisor") { Since = new(20250421) },
        new("host-fifo", RunscFlagKind.Word, "none", "use of the host's named pipes") { Words = ["none", "open"] },
        new("host-settings", RunscFlagKind.Word, "check", "what to do about unfit kernel settings of the host") { Since = new(20241021), Words = ["check", "ignore", "adjust", "enforce"] },
        new("host-uds", RunscFlagKind.Word, "none", "use of the host's Unix sockets") { Words = ["none", "open", "create", "all"], AnnotatedSince = Debian13, Setting = nameof(RunscAttribute.HostSockets) },
        new("ignore-cgroups", RunscFlagKind.Boolean, "false", "leaves control groups alone") { Setting = nameof(RunscAttribute.IgnoreCgroups) },
        new("iouring", RunscFlagKind.Boolean, "false", "io_uring system calls") { Since = new(20230118) },
        new("kvm-use-cpu-nums", RunscFlagKind.Boolean, "false", "virtual processors number the processors") { Since = new(20260105) },
        new("lisafs", RunscFlagKind.Boolean, "true", "protocol between sandbox and gofer") { NoEffectSince = Newest },
        new("log", RunscFlagKind.Text, "", "file for errors") { IsLaunchers = true },
        new("log-fd", RunscFlagKind.Integer, "-1", "descriptor that runsc hands on to itself") { IsLaunchers = true },
        new("log-format", RunscFlagKind.Text, "text", "form of the error file; JSON whatever is said") { IsLaunchers = true },
        new("log-packets", RunscFlagKind.Boolean, "false", "logs network packets"),
        new("metric-exporter-prefix", RunscFlagKind.Text, "", "prefix of metrics' names") { Since = new(20230102), Last = new(20230306) },
        new("metric-server", RunscFlagKind.Text, "", "address that metrics are served at") { Since = new(20230123) },
        new("metric-server-allow-unknown-root", RunscFlagKind.Boolean, "false", "metrics without a known state directory") { Since = new(20230214), Last = new(20230306) },
        new("mount-cgroup-v2", RunscFlagKind.Boolean, "false", "control groups of version 2 inside") { Since = new(20260706), AnnotatedSince = Newest },
        new("net-disconnect-ok", RunscFlagKind.Boolean, "false", "connections are cut at a checkpoint") { Since = new(20240520), LaterDefault = (Newest, "true"), AnnotatedSince = Debian13 },
        new("net-raw", RunscFlagKind.Boolean, "false", "CAP_NET_RAW is kept") { Setting = nameof(RunscAttribute.NetRaw) },
        new("network", RunscFlagKind.Word, "sandbox", "what network there is") { Words = ["sandbox", "host", "none"], Setting = nameof(RunscAttribute.Network) },
        new("network-processors-per-channel", RunscFlagKind.Integer, "0", "goroutines for each network channel") { Since = new(20240501) },
        new("num-network-channels", RunscFlagKind.Integer, "1", "channels to a network device; at least 1") { Refused = (long.MinValue, 0) },
        new("nvproxy", RunscFlagKind.Boolean, "false", "NVIDIA processors") { Since = new(20230529) },
        new("nvproxy-allow-unsupported-driver", RunscFlagKind.Boolean, "false", "NVIDIA drivers that are not known") { Since = new(20260615) },
        new("nvproxy-allowed-driver-capabilities", RunscFlagKind.Text, "utility,compute", "what may be asked of NVIDIA drivers") { Since = new(20240930) },
        new("nvproxy-docker", RunscFlagKind.Boolean, "false", "NVIDIA hook as Docker sets it up") { Since = new(20230529) },
        new("nvproxy-driver-version", RunscFlagKind.Text, "", "version of the NVIDIA driver") { Since = new(20240422) },
        new("oci-seccomp", RunscFlagKind.Boolean, "false", "applies 'linux.seccomp'") { AnnotatedSince = Debian12, AnnotatedValues = ["true", "1", "t", "T", "TRUE", "True"], Setting = nameof(RunscAttribute.OciSeccomp) },
        new("overlay", RunscFlagKind.Boolean, "false", "old name of 'overlay2=all:memory'; later releases end when it is set") { Setting = nameof(RunscAttribute.Overlay) },
        new("overlay2", RunscFlagKind.Text, "none", "what is laid over the root or all mounts") { LaterWord = (Debian13, "root:self"), LaterDefault = (Debian13, "root:self"), AnnotatedSince = new(20250106), AnnotatedValues = ["none", "root:memory", "root:self", "all:memory", "all:self"], Setting = nameof(RunscAttribute.Overlay) },
        new("override-procs", RunscFlagKind.Text, "", "files of /proc that are stubs") { Since = new(20260601) },
        new("panic-log", RunscFlagKind.Text, "", "where a crashed sandbox writes") { IsLaunchers = true },
        new("panic-log-fd", RunscFlagKind.Integer, "-1", "descriptor that runsc hands on to itself") { IsLaunchers = true },
        new("panic-signal", RunscFlagKind.Integer, "-1", "signal at which runsc panics"),
        new("pause-external-networking", RunscFlagKind.Boolean, "false", "starts with the network paused") { Since = new(20260223), AnnotatedSince = Newest },
        new("pcap-log", RunscFlagKind.Text, "", "file for captured packets"),
        new("platform", RunscFlagKind.Word, "ptrace", "how system calls are caught") { Words = ["ptrace", "kvm"], LaterWord = (Debian13, "systrap"), LaterDefault = (Debian13, "systrap"), Setting = nameof(RunscAttribute.Platform) },
        new("platform_device_path", RunscFlagKind.Text, "", "device of the platform"),
        new("pod-init-config", RunscFlagKind.Text, "", "file with what to trace from the start"),
        new("profile", RunscFlagKind.Boolean, "false", "lets Go's profiler in; loosens the sandbox") { Loosens = "loosens the filter of system calls around the sandbox" },
        new("profile-block", RunscFlagKind.Text, "", "file for a block profile") { Needs = "profile" },
        new("profile-cpu", RunscFlagKind.Text, "", "file for a processor profile") { Needs = "profile" },
        new("profile-gc-interval", RunscFlagKind.Duration, "0", "how often to collect garbage while profiling") { Since = new(20250915) },
        new("profile-heap", RunscFlagKind.Text, "", "file for a heap profile") { Needs = "profile" },
        new("profile-mutex", RunscFlagKind.Text, "", "file for a mutex profile") { Needs = "profile" },
        new("profiling-metrics", RunscFlagKind.Text, "", "metrics to write at intervals") { Since = new(20230904), Needs = "profiling-metrics-log" },
        new("profiling-metrics-log", RunscFlagKind.Text, "", "file for these metrics") { Since = new(20230904) },
        new("profiling-metrics-rate-us", RunscFlagKind.Integer, "1000", "interval of these metrics in microseconds") { Since = new(20230904) },
        new("qdisc", RunscFlagKind.Word, "fifo", "queueing discipline of network devices") { Words = ["none", "fifo"], LaterWord = (new(20260520), "tbf"), AnnotatedSince = Newest, AnnotatedValues = ["tbf"] },
        new("qdisc-tbf-burst", RunscFlagKind.Unsigned, "0", "bytes at once with 'qdisc=tbf'") { Since = new(20260520), AnnotatedSince = Newest },
        new("qdisc-tbf-rate", RunscFlagKind.Unsigned, "0", "bytes a second with 'qdisc=tbf'") { Since = new(20260520), AnnotatedSince = Newest },
        new("rdmaproxy", RunscFlagKind.Boolean, "false", "RDMA devices") { Since = new(20260803) },
        new("ref-leak-mode", RunscFlagKind.Word, "disabled", "checks for leaked references") { Words = ["disabled", "log-names", "panic"] },
        new("reproduce-nat", RunscFlagKind.Boolean, "false", "copies the host's NAT rules") { Since = new(20231120) },
        new("reproduce-nftables", RunscFlagKind.Boolean, "false", "copies the host's nftables rules") { Since = new(20231120), AnnotatedSince = Newest },
        new("restore-spec-validation", RunscFlagKind.Text, "enforce", "compares configurations at restore") { Since = new(20250127) },
        new("root", RunscFlagKind.Text, "", "state directory") { IsLaunchers = true },
        new("rootless", RunscFlagKind.Boolean, "false", "runs without being root"),
        new("rx-checksum-offload", RunscFlagKind.Boolean, "true", "the host checks received packets"),
        new("save-restore-netstack", RunscFlagKind.Boolean, "true", "the network stack is in checkpoints") { Since = new(20250611), NoEffectSince = Newest },
        new("shared-root", RunscFlagKind.Text, "", "state directory shared by sandboxes") { Since = new(20260810) },
        new("sidecar-release-enforcement-policy", RunscFlagKind.Word, "NEVER", "whether helper programs must be of the same release") { Since = new(20260727), Words = ["NEVER", "ALWAYS", "IF_RELEASE_BUILD"] },
        new("software-gso", RunscFlagKind.Boolean, "true", "segmentation offload by gVisor"),
        new("strace", RunscFlagKind.Boolean, "false", "logs system calls") { AnnotatedSince = Debian12 },
        new("strace-event", RunscFlagKind.Boolean, "false", "system calls become events"),
        new("strace-log-size", RunscFlagKind.Unsigned, "1024", "bytes of an argument that are logged") { AnnotatedSince = Debian12 },
        new("strace-syscalls", RunscFlagKind.Text, "", "which system calls are logged") { AnnotatedSince = Debian12 },
        new("systemd-cgroup", RunscFlagKind.Boolean, "false", "control groups through systemd") { IsLaunchers = true },
        new("systrap-disable-fast-path", RunscFlagKind.Boolean, "false", "no fast path in systrap") { Since = new(20260622) },
        new("systrap-disable-syscall-patching", RunscFlagKind.Boolean, "false", "no patched system calls in systrap") { Since = new(20250512) },
        new("tpuproxy", RunscFlagKind.Boolean, "false", "TPU devices") { Since = new(20230724) },
        new("trace", RunscFlagKind.Text, "", "file for a Go execution trace"),
        new("traceback", RunscFlagKind.Text, "system", "detail of Go tracebacks"),
        new("tx-checksum-offload", RunscFlagKind.Boolean, "false", "the host sums sent packets"),
        new("unsafe-skip-restore-spec-validation", RunscFlagKind.Boolean, "false", "first name of 'restore-spec-validation'") { Since = new(20250106), Last = new(20250120) },
        new("version", RunscFlagKind.Boolean, "false", "prints the version and ends") { IsLaunchers = true },
        new("vfs2", RunscFlagKind.Boolean, "true", "second virtual file system") { NoEffectSince = Newest },
        new("watchdog-action", RunscFlagKind.Word, "log", "what to do about a stuck sandbox") { Words = ["log", "logwarning", "panic"] },
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(static flag => flag.Name)];

    /// <summary>The flag of a name; <see langword="null"/> if no release has it.</summary>
    public static RunscFlagInfo? Find(string name) => Find(name, 0);

    /// <summary>The flag whose name stands at the end of a text.</summary>
    public static RunscFlagInfo? Find(string text, int start)
    {
        for (var i = 0; i < All.Count; i++)
        {
            var name = All[i].Name;
            if (name.Length == text.Length - start && string.CompareOrdinal(text, start, name, 0, name.Length) == 0)
            {
                return All[i];
            }
        }

        return null;
    }

    /// <summary>The flag of a name that is in the table.</summary>
    public static RunscFlagInfo Get(string name) => Find(name) ?? throw new ArgumentException($"There is no flag '{name}'.", nameof(name));
}
