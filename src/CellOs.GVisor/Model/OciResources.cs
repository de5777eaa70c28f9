namespace CellOs.GVisor.Model;

/// <summary><c>linux.resources</c> (config-linux.md#control-groups).</summary>
internal readonly record struct OciResources(SpecObject? Node)
{
    /// <summary>Which devices may be used, each an <see cref="OciDeviceRule"/>.</summary>
    public ObjectItems Devices => Node.ObjectsAt("devices");

    public OciMemory Memory => new(Node.ObjectAt("memory"));

    public OciCpu Cpu => new(Node.ObjectAt("cpu"));

    public SpecNumber? PidsLimit => Node.ObjectAt("pids").NumberAt("limit");

    public SpecObject? BlockIo => Node.ObjectAt("blockIO");

    public ObjectItems HugepageLimits => Node.ObjectsAt("hugepageLimits");

    public SpecObject? Network => Node.ObjectAt("network");

    public SpecObject? Rdma => Node.ObjectAt("rdma");

    public SpecObject? Unified => Node.ObjectAt("unified");
}

/// <summary><c>linux.resources.memory</c>: sizes in bytes, -1 for no limit.</summary>
internal readonly record struct OciMemory(SpecObject? Node)
{
    public SpecNumber? Limit => Node.NumberAt("limit");

    public SpecNumber? Reservation => Node.NumberAt("reservation");

    /// <summary>Memory and swap together.</summary>
    public SpecNumber? Swap => Node.NumberAt("swap");

    public SpecNumber? Swappiness => Node.NumberAt("swappiness");
}

/// <summary><c>linux.resources.cpu</c>: times in microseconds.</summary>
internal readonly record struct OciCpu(SpecObject? Node)
{
    public SpecNumber? Shares => Node.NumberAt("shares");

    public SpecNumber? Quota => Node.NumberAt("quota");

    public SpecNumber? Burst => Node.NumberAt("burst");

    public SpecNumber? Period => Node.NumberAt("period");

    public SpecNumber? RealtimeRuntime => Node.NumberAt("realtimeRuntime");

    public SpecNumber? RealtimePeriod => Node.NumberAt("realtimePeriod");

    public SpecString? Cpus => Node.StringAt("cpus");

    public SpecString? Mems => Node.StringAt("mems");

    public SpecNumber? Idle => Node.NumberAt("idle");
}
