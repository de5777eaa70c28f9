namespace CellOs.GVisor.Model;

/// <summary>An ExecutionCell document of CellOS, as a typed view of its node.</summary>
internal readonly record struct ExecutionCell(SpecObject Node)
{
    /// <summary>The value of <c>apiVersion</c>, of policy packs too.</summary>
    public const string CurrentApiVersion = "cellos.io/v1";

    /// <summary>The value of <c>kind</c>.</summary>
    public const string CurrentKind = "ExecutionCell";

    public SpecString? ApiVersion => Node.StringAt("apiVersion");

    public SpecString? Kind => Node.StringAt("kind");

    public SpecObject? Spec => Node.ObjectAt("spec");

    public SpecString? Id => Spec.StringAt("id");

    public SpecObject? Authority => Spec.ObjectAt("authority");

    public StringItems SecretRefs => Authority.StringsAt("secretRefs");

    public ObjectItems EgressRules => Authority.ObjectsAt("egressRules");

    public SpecNumber? TtlSeconds => Spec.ObjectAt("lifetime").NumberAt("ttlSeconds");

    public SpecObject? Run => Spec.ObjectAt("run");

    public StringItems Argv => Run.StringsAt("argv");

    public SpecString? WorkingDirectory => Run.StringAt("workingDirectory");

    public SpecNumber? TimeoutMs => Run.NumberAt("timeoutMs");

    public SpecObject? Limits => Run.ObjectAt("limits");

    public SpecNumber? MemoryMaxBytes => Limits.NumberAt("memoryMaxBytes");

    public SpecObject? CpuMax => Limits.ObjectAt("cpuMax");

    public SpecString? SecretDelivery => Run.StringAt("secretDelivery");

    public ObjectItems Artifacts => Spec.ObjectAt("export").ObjectsAt("artifacts");

    public SpecString? PolicyPackId => Spec.ObjectAt("policy").StringAt("packId");

    public SpecString? PolicyPackVersion => Spec.ObjectAt("policy").StringAt("packVersion");

    public SpecObject? Placement => Spec.ObjectAt("placement");

    public SpecObject? Correlation => Spec.ObjectAt("correlation");

    public SpecString? TenantId => Correlation.StringAt("tenantId");
}
