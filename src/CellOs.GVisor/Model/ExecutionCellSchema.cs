using static CellOs.GVisor.Model.SchemaType;

namespace CellOs.GVisor.Model;

/// <summary>
/// The shape of the documents of the contract <c>cellos.io/v1</c>, as far as it is attested: the page <c>execution-cells.md</c> says of every
/// member how. A test holds it against the types that programs read.
/// </summary>
internal static class ExecutionCellSchema
{
    private static readonly SchemaObject EgressRule = new("EgressRule",
        new("host", Text) { IsRequired = true },
        new("port", U64),
        new("protocol", Text));

    private static readonly SchemaObject Authority = new("Authority",
        new("secretRefs", Texts),
        new("egressRules", ArrayOf(EgressRule)));

    private static readonly SchemaObject Lifetime = new("Lifetime",
        new SchemaMember("ttlSeconds", U64) { IsRequired = true });

    private static readonly SchemaObject CpuMax = new("CpuMax",
        new("quotaMicros", U64) { IsRequired = true },
        new("periodMicros", U64));

    private static readonly SchemaObject Limits = new("Limits",
        new("memoryMaxBytes", U64),
        new("cpuMax", Object(CpuMax)));

    private static readonly SchemaObject Run = new("Run",
        new("argv", Texts) { IsRequired = true },
        new("workingDirectory", Text),
        new("timeoutMs", U64),
        new("limits", Object(Limits)),
        new("secretDelivery", Text));

    private static readonly SchemaObject Artifact = new("Artifact",
        new("name", Text) { IsRequired = true },
        new("path", Text) { IsRequired = true });

    private static readonly SchemaObject Export = new("Export",
        new SchemaMember("artifacts", ArrayOf(Artifact)));

    private static readonly SchemaObject Identity = new("Identity",
        new SchemaMember("audience", Text));

    private static readonly SchemaObject PolicyReference = new("Policy",
        new("packId", Text),
        new("packVersion", Text));

    private static readonly SchemaObject Placement = new("Placement",
        new("poolId", Text),
        new("kubernetesNamespace", Text),
        new("queueName", Text));

    private static readonly SchemaObject Correlation = new("Correlation",
        new("platform", Text),
        new("externalRunId", Text),
        new("externalJobId", Text),
        new("tenantId", Text),
        new("labels", MapOf(Text)),
        new("correlationId", Text));

    private static readonly SchemaObject Spec = new("ExecutionCellSpec",
        new("id", Text) { IsRequired = true },
        new("authority", Object(Authority)) { IsRequired = true },
        new("lifetime", Object(Lifetime)) { IsRequired = true },
        new("run", Object(Run)),
        new("export", Object(Export)),
        new("identity", Object(Identity)),
        new("policy", Object(PolicyReference)),
        new("placement", Object(Placement)),
        new("correlation", Object(Correlation)));

    /// <summary>An ExecutionCell document.</summary>
    public static DocumentSchema Document { get; } = new(new SchemaObject("ExecutionCell",
        new("apiVersion", Text) { IsRequired = true },
        new("kind", Text) { IsRequired = true },
        new("spec", Object(Spec)) { IsRequired = true }))
    {
        IsCaseSensitive = true,
    };

    /// <summary>The rules of a policy pack.</summary>
    public static SchemaObject PolicyRules { get; } = new("PolicyRules",
        new("maxLifetimeTtlSeconds", U64),
        new("maxMemoryMaxBytes", U64),
        new("maxRunTimeoutMs", U64),
        new("requireEgressDeclared", Flag),
        new("forbidOutboundEgressRules", Flag),
        new("allowedEgressHosts", Texts),
        new("requireRuntimeSecretDelivery", Flag),
        new("requireResourceLimits", Flag),
        new("flagDnsEgressWithoutAcknowledgment", Flag),
        new("requireDnsEgressJustification", Flag),
        new("secretRefAllowlist", MapOf(Texts)));

    private static readonly SchemaObject PolicyPackSpec = new("PolicyPackSpec",
        new("id", Text) { IsRequired = true },
        new("description", Text),
        new("version", Text),
        new("placement", Object(Placement)),
        new("rules", Object(PolicyRules)) { IsRequired = true });

    /// <summary>A policy pack.</summary>
    public static DocumentSchema PolicyPack { get; } = new(new SchemaObject("PolicyPack",
        new("apiVersion", Text) { IsRequired = true },
        new("kind", Text) { IsRequired = true },
        new("spec", Object(PolicyPackSpec)) { IsRequired = true }))
    {
        IsCaseSensitive = true,
    };
}
