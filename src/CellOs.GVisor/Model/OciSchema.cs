using static CellOs.GVisor.Model.SchemaType;

namespace CellOs.GVisor.Model;

/// <summary>
/// The shape of <c>config.json</c> on Linux, OCI runtime-spec 1.3.0: every member, its type, and the release that brought it. A
/// test holds it against the published JSON schema.
/// </summary>
internal static class OciSchema
{
    private static readonly SchemaObject IdMapping = new("LinuxIDMapping",
        new("containerID", U32),
        new("hostID", U32),
        new("size", U32));

    private static readonly SchemaObject Box = new("Box",
        new("height", U64),
        new("width", U64));

    private static readonly SchemaObject User = new("User",
        new("uid", U32),
        new("gid", U32),
        new("umask", U32, "1.0.2"),
        new("additionalGids", ArrayOf(U32)),
        new("username", Text) { IsForeign = true });

    private static readonly SchemaObject Capabilities = new("LinuxCapabilities",
        new("bounding", Texts),
        new("permitted", Texts),
        new("effective", Texts),
        new("inheritable", Texts),
        new("ambient", Texts));

    private static readonly SchemaObject IoPriority = new("LinuxIOPriority",
        new("class", Text),
        new("priority", I32));

    private static readonly SchemaObject Scheduler = new("Scheduler",
        new("policy", Text),
        new("nice", I32),
        new("priority", I32),
        new("flags", Texts),
        new("runtime", U64),
        new("deadline", U64),
        new("period", U64));

    private static readonly SchemaObject Rlimit = new("POSIXRlimit",
        new("type", Text),
        new("soft", U64),
        new("hard", U64));

    private static readonly SchemaObject ExecCpuAffinity = new("CPUAffinity",
        new("initial", Text),
        new("final", Text));

    private static readonly SchemaObject Process = new("Process",
        new("terminal", Flag),
        new("consoleSize", Object(Box)),
        new("user", Object(User)),
        new("args", Texts),
        new("commandLine", Text, "1.0.2") { IsForeign = true },
        new("env", Texts),
        new("cwd", Text),
        new("capabilities", Object(Capabilities)),
        new("rlimits", ArrayOf(Rlimit)),
        new("noNewPrivileges", Flag),
        new("apparmorProfile", Text),
        new("oomScoreAdj", I32),
        new("scheduler", Object(Scheduler), "1.1.0"),
        new("selinuxLabel", Text),
        new("ioPriority", Object(IoPriority), "1.1.0"),
        new("execCPUAffinity", Object(ExecCpuAffinity), "1.2.1"));

    private static readonly SchemaObject Root = new("Root",
        new("path", Text),
        new("readonly", Flag));

    private static readonly SchemaObject Mount = new("Mount",
        new("destination", Text),
        new("type", Text),
        new("source", Text),
        new("options", Texts),
        new("uidMappings", ArrayOf(IdMapping), "1.1.0"),
        new("gidMappings", ArrayOf(IdMapping), "1.1.0"));

    private static readonly SchemaObject Hook = new("Hook",
        new("path", Text),
        new("args", Texts),
        new("env", Texts),
        new("timeout", I64));

    /// <summary>The hooks, by kind.</summary>
    public static SchemaObject Hooks { get; } = new("Hooks",
        new("prestart", ArrayOf(Hook), Until: "1.0.2") { Successor = "createRuntime" },
        new("createRuntime", ArrayOf(Hook), "1.0.2"),
        new("createContainer", ArrayOf(Hook), "1.0.2"),
        new("startContainer", ArrayOf(Hook), "1.0.2"),
        new("poststart", ArrayOf(Hook)),
        new("poststop", ArrayOf(Hook)));

    private static readonly SchemaObject Device = new("LinuxDevice",
        new("path", Text),
        new("type", Text),
        new("major", I64),
        new("minor", I64),
        new("fileMode", U32),
        new("uid", U32),
        new("gid", U32));

    private static readonly SchemaObject NetDevice = new("LinuxNetDevice",
        new SchemaMember("name", Text));

    private static readonly SchemaObject Namespace = new("LinuxNamespace",
        new("type", Text) { LaterValues = new Dictionary<string, string> { ["time"] = "1.1.0" } },
        new("path", Text));

    private static readonly SchemaObject DeviceCgroup = new("LinuxDeviceCgroup",
        new("allow", Flag),
        new("type", Text),
        new("major", I64),
        new("minor", I64),
        new("access", Text));

    private static readonly SchemaObject Memory = new("LinuxMemory",
        new("limit", I64),
        new("reservation", I64),
        new("swap", I64),
        new("kernel", I64, Until: "1.1.0"),
        new("kernelTCP", I64, Until: "1.1.0"),
        new("swappiness", U64),
        new("disableOOMKiller", Flag),
        new("useHierarchy", Flag, "1.0.2"),
        new("checkBeforeUpdate", Flag, "1.1.0"));

    private static readonly SchemaObject Cpu = new("LinuxCPU",
        new("shares", U64),
        new("quota", I64),
        new("burst", U64, "1.1.0"),
        new("period", U64),
        new("realtimeRuntime", I64),
        new("realtimePeriod", U64),
        new("cpus", Text),
        new("mems", Text),
        new("idle", I64, "1.1.0"));

    private static readonly SchemaObject Pids = new("LinuxPids",
        new SchemaMember("limit", I64));

    private static readonly SchemaObject WeightDevice = new("LinuxWeightDevice",
        new("major", I64),
        new("minor", I64),
        new("weight", U16),
        new("leafWeight", U16));

    private static readonly SchemaObject ThrottleDevice = new("LinuxThrottleDevice",
        new("major", I64),
        new("minor", I64),
        new("rate", U64));

    private static readonly SchemaObject BlockIo = new("LinuxBlockIO",
        new("weight", U16),
        new("leafWeight", U16),
        new("weightDevice", ArrayOf(WeightDevice)),
        new("throttleReadBpsDevice", ArrayOf(ThrottleDevice)),
        new("throttleWriteBpsDevice", ArrayOf(ThrottleDevice)),
        new("throttleReadIOPSDevice", ArrayOf(ThrottleDevice)),
        new("throttleWriteIOPSDevice", ArrayOf(ThrottleDevice)));

    private static readonly SchemaObject HugepageLimit = new("LinuxHugepageLimit",
        new("pageSize", Text),
        new("limit", U64));

    private static readonly SchemaObject InterfacePriority = new("LinuxInterfacePriority",
        new("name", Text),
        new("priority", U32));

    private static readonly SchemaObject Network = new("LinuxNetwork",
        new("classID", U32),
        new("priorities", ArrayOf(InterfacePriority)));

    private static readonly SchemaObject Rdma = new("LinuxRdma",
        new("hcaHandles", U32),
        new("hcaObjects", U32));

    private static readonly SchemaObject Resources = new("LinuxResources",
        new("devices", ArrayOf(DeviceCgroup)),
        new("memory", Object(Memory)),
        new("cpu", Object(Cpu)),
        new("pids", Object(Pids)),
        new("blockIO", Object(BlockIo)),
        new("hugepageLimits", ArrayOf(HugepageLimit)),
        new("network", Object(Network)),
        new("rdma", MapOf(Rdma), "1.0.2"),
        new("unified", MapOf(Text), "1.1.0"));

    private static readonly IReadOnlyDictionary<string, string> LaterActions = new Dictionary<string, string>
    {
        ["SCMP_ACT_LOG"] = "1.0.2",
        ["SCMP_ACT_KILL_PROCESS"] = "1.1.0",
        ["SCMP_ACT_KILL_THREAD"] = "1.1.0",
        ["SCMP_ACT_NOTIFY"] = "1.1.0",
    };

    private static readonly SchemaObject SyscallArg = new("LinuxSeccompArg",
        new("index", U32),
        new("value", U64),
        new("valueTwo", U64),
        new("op", Text));

    private static readonly SchemaObject Syscall = new("LinuxSyscall",
        new("names", Texts),
        new("action", Text) { LaterValues = LaterActions },
        new("errnoRet", U32, "1.1.0"),
        new("args", ArrayOf(SyscallArg)));

    private static readonly SchemaObject Seccomp = new("LinuxSeccomp",
        new("defaultAction", Text) { LaterValues = LaterActions },
        new("defaultErrnoRet", U32, "1.1.0"),
        new("architectures", Texts)
        {
            LaterValues = new Dictionary<string, string>
            {
                ["SCMP_ARCH_RISCV64"] = "1.1.0",
                ["SCMP_ARCH_LOONGARCH64"] = "1.2.1",
                ["SCMP_ARCH_M68K"] = "1.2.1",
                ["SCMP_ARCH_SH"] = "1.2.1",
                ["SCMP_ARCH_SHEB"] = "1.2.1",
            },
        },
        new("flags", Texts, "1.0.2")
        {
            LaterValues = new Dictionary<string, string> { ["SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV"] = "1.1.0" },
        },
        new("listenerPath", Text, "1.1.0"),
        new("listenerMetadata", Text, "1.1.0"),
        new("syscalls", ArrayOf(Syscall)));

    private static readonly SchemaObject IntelRdt = new("LinuxIntelRdt",
        new("closID", Text, "1.0.2"),
        new("schemata", Texts, "1.3.0"),
        new("l3CacheSchema", Text),
        new("memBwSchema", Text, "1.0.2"),
        new("enableMonitoring", Flag, "1.3.0"),
        new("enableCMT", Flag, "1.1.0", Until: "1.3.0") { Successor = "enableMonitoring" },
        new("enableMBM", Flag, "1.1.0", Until: "1.3.0") { Successor = "enableMonitoring" });

    private static readonly SchemaObject MemoryPolicy = new("LinuxMemoryPolicy",
        new("mode", Text),
        new("nodes", Text),
        new("flags", Texts));

    private static readonly SchemaObject Personality = new("LinuxPersonality",
        new("domain", Text),
        new("flags", Texts));

    private static readonly SchemaObject TimeOffset = new("LinuxTimeOffset",
        new("secs", I64),
        new("nanosecs", U32));

    private static readonly SchemaObject Linux = new("Linux",
        new("uidMappings", ArrayOf(IdMapping)),
        new("gidMappings", ArrayOf(IdMapping)),
        new("sysctl", MapOf(Text)),
        new("resources", Object(Resources)),
        new("cgroupsPath", Text),
        new("namespaces", ArrayOf(Namespace)),
        new("devices", ArrayOf(Device)),
        new("netDevices", MapOf(NetDevice), "1.3.0"),
        new("seccomp", Object(Seccomp)),
        new("rootfsPropagation", Text),
        new("maskedPaths", Texts),
        new("readonlyPaths", Texts),
        new("mountLabel", Text),
        new("intelRdt", Object(IntelRdt)),
        new("memoryPolicy", Object(MemoryPolicy), "1.3.0"),
        new("personality", Object(Personality), "1.0.2"),
        new("timeOffsets", MapOf(TimeOffset), "1.1.0"));

    /// <summary>The whole document.</summary>
    public static SchemaObject Config { get; } = new("Spec",
        new("ociVersion", Text),
        new("process", Object(Process)),
        new("root", Object(Root)),
        new("hostname", Text),
        new("domainname", Text, "1.1.0"),
        new("mounts", ArrayOf(Mount)),
        new("hooks", Object(Hooks)),
        new("annotations", MapOf(Text)),
        new("linux", Object(Linux)),
        new("solaris", Foreign) { IsForeign = true },
        new("windows", Foreign) { IsForeign = true },
        new("vm", Foreign, "1.0.2") { IsForeign = true },
        new("zos", Foreign, "1.1.0") { IsForeign = true },
        new("freebsd", Foreign, "1.3.0") { IsForeign = true });

    /// <summary>What walks and rules take: the whole document, with keys in any letter case, as Go reads them.</summary>
    public static DocumentSchema Document { get; } = new(Config);
}
