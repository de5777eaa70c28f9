using System.Text.Json;
using CellOs.GVisor.ExecutionCells;
using CsCheck;

namespace CellOs.GVisor.Tests.ExecutionCells;

/// <summary>Random valid documents, with unknown members of every kind in every object.</summary>
internal static class RandomDocuments
{
    private static readonly Gen<char> Letter = Gen.OneOf("abyzABYZ0189".ToCharArray());

    /// <summary>Any whole text.</summary>
    private static readonly Gen<string> Text = Gen.Frequency(
        (4, Gen.OneOf("a", "ä", "\"", "\\", "/", "\n", "\t", "\0", "\u001f", "\u007f", "\u2028", "\ufeff", "\ufffd", "\uffff", "😀", "<", "'", " ", "{", "null").Array[0, 12].Select(string.Concat)),
        (1, Gen.Char.Where(static c => !char.IsSurrogate(c)).Array[0, 8].Select(static letters => new string(letters))));

    private static readonly Gen<string> Name = Gen.Select(Letter, Gen.OneOf("abZ09-_".ToCharArray()).Array[0, 20], static (first, rest) => first + new string(rest));

    private static readonly Gen<string> Path = Name.Array[1, 4].Select(static names => "/" + string.Join('/', names));

    private static readonly Gen<string> Host = Letter.Array[1, 10].Array[1, 3].Select(static labels => string.Join('.', labels.Select(static label => new string(label))) + ".com");

    private static readonly Gen<string> Version = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.OneOf("", "-rc.1", "-a-b.0"), static (major, minor, pre) => $"{major}.{minor}.0{pre}");

    private static readonly Gen<JsonElement> Json = Gen.Recursive<JsonElement>(static (depth, inner) => depth > 3 ? Scalar! : Gen.Frequency(
        (3, Scalar!),
        (1, inner.Array[0, 4].Select(static items => JsonSerializer.SerializeToElement(items))),
        (1, Gen.Dictionary(Text, inner)[0, 4].Select(static members => JsonSerializer.SerializeToElement(members)))));

    private static Gen<JsonElement> Scalar => Gen.OneOf(
        Gen.OneOf("null", "true", "false", "0", "-0", "1.50", "1E+2", "1e999", "-1e-999", "123456789012345678901234567890", "[]", "{}").Select(static json => JsonElement.Parse(json)),
        Text.Select(static text => JsonSerializer.SerializeToElement(text)));

    /// <summary>Unknown members: no name that is known anywhere begins with <c>x-</c>.</summary>
    private static readonly Gen<IDictionary<string, JsonElement>?> Unknown = Maybe(
        Gen.Dictionary(Text.Select(static text => "x-" + text), Json)[1, 3].Select(static members => (IDictionary<string, JsonElement>)members));

    private static readonly Gen<EgressRule> Egress = Gen.Select(
        Host, Gen.Int[0, 65535], Maybe(Text), Unknown, static (host, port, protocol, unknown) => new EgressRule { Host = host, Port = port == 0 ? null : port, Protocol = protocol, UnknownMembers = unknown });

    private static readonly Gen<ExecutionCellAuthority> Authority = Gen.Select(
        Maybe(Distinct(Name, static name => name.ToUpperInvariant())),
        Maybe(Distinct(Egress, static rule => rule.Host)),
        Unknown,
        static (secrets, rules, unknown) => new ExecutionCellAuthority { SecretRefs = secrets, EgressRules = rules, UnknownMembers = unknown });

    private static readonly Gen<ExecutionCellLifetime> Lifetime = Gen.Select(
        Gen.Int[1, int.MaxValue], Unknown, static (seconds, unknown) => new ExecutionCellLifetime { TtlSeconds = (ulong)seconds, UnknownMembers = unknown });

    private static readonly Gen<ExecutionCellCpuMax> CpuMax = Gen.Select(
        Gen.Long[1000, (1L << 44) - 1], Gen.Int[999, 1_000_000], Unknown,
        static (quota, period, unknown) => new ExecutionCellCpuMax { QuotaMicros = (ulong)quota, PeriodMicros = period == 999 ? null : (ulong)period, UnknownMembers = unknown });

    private static readonly Gen<ExecutionCellLimits> Limits = Gen.Select(
        Gen.Long[0, long.MaxValue], Maybe(CpuMax), Unknown,
        static (memory, processor, unknown) => new ExecutionCellLimits { MemoryMaxBytes = memory == 0 ? null : (ulong)memory, CpuMax = processor, UnknownMembers = unknown });

    private static readonly Gen<ExecutionCellRun> Run = Gen.Select(
        Gen.Select(Name, Text.Select(static text => text.Replace('\0', '0')).Array[0, 6], static (program, arguments) => (IReadOnlyList<string>)[program, .. arguments]),
        Maybe(Path), Gen.Long[0, int.MaxValue * 1000L], Maybe(Limits), Gen.Int[-1, 2], Unknown,
        static (argv, directory, timeout, limits, delivery, unknown) => new ExecutionCellRun
        {
            Argv = argv,
            WorkingDirectory = directory,
            TimeoutMs = timeout == 0 ? null : (ulong)timeout,
            Limits = limits,
            SecretDelivery = delivery < 0 ? null : (SecretDelivery)delivery,
            UnknownMembers = unknown,
        });

    private static readonly Gen<ExecutionCellExport> Export = Gen.Select(
        Maybe(Distinct(Gen.Select(Name, Path, Unknown, static (name, path, unknown) => new ExportArtifact { Name = name, Path = path, UnknownMembers = unknown }), static artifact => artifact.Name)),
        Unknown,
        static (artifacts, unknown) => new ExecutionCellExport { Artifacts = artifacts, UnknownMembers = unknown });

    private static readonly Gen<ExecutionCellPlacement> Placement = Gen.Select(
        Maybe(Text), Maybe(Text), Maybe(Text), Unknown,
        static (pool, space, queue, unknown) => new ExecutionCellPlacement { PoolId = pool, KubernetesNamespace = space, QueueName = queue, UnknownMembers = unknown });

    private static readonly Gen<ExecutionCellCorrelation> Correlation = Gen.Select(
        Maybe(Text), Maybe(Text), Maybe(Name), Maybe(Gen.Dictionary(Text, Text)[0, 4].Select(static labels => (IReadOnlyDictionary<string, string>)labels)), Maybe(Text), Unknown,
        static (platform, run, tenant, labels, id, unknown) => new ExecutionCellCorrelation
        {
            Platform = platform, ExternalRunId = run, ExternalJobId = run, TenantId = tenant, Labels = labels, CorrelationId = id, UnknownMembers = unknown,
        });

    private static readonly Gen<(WorkloadIdentity?, ExecutionCellPolicy?, ExecutionCellPlacement?, ExecutionCellCorrelation?)> Rest = Gen.Select(
        Maybe(Gen.Select(Maybe(Text), Unknown, static (audience, unknown) => new WorkloadIdentity { Audience = audience, UnknownMembers = unknown })),
        Maybe(Gen.Select(Maybe(Name), Maybe(Version), Unknown, static (id, version, unknown) => new ExecutionCellPolicy { PackId = id, PackVersion = version, UnknownMembers = unknown })),
        Maybe(Placement),
        Maybe(Correlation));

    public static Gen<ExecutionCellDocument> Cells { get; } = Gen.Select(
        Name, Authority, Lifetime, Maybe(Run), Maybe(Export), Rest, Unknown,
        static (id, authority, lifetime, run, export, rest, unknown) => new ExecutionCellDocument
        {
            Spec = new()
            {
                Id = id,
                Authority = authority,
                Lifetime = lifetime,
                Run = run,
                Export = export,
                Identity = rest.Item1,
                Policy = rest.Item2,
                Placement = rest.Item3,
                Correlation = rest.Item4,
                UnknownMembers = unknown,
            },
            UnknownMembers = unknown,
        });

    private static readonly Gen<PolicyRules> Rules = Gen.Select(
        Gen.Long[0, long.MaxValue], Gen.Int[0, 3 * 3 * 3 * 3 * 3 * 3], Maybe(Host.Select(static host => "*." + host).Array[0, 3]),
        Maybe(Gen.Dictionary(Text, Name.Array[0, 3].Select(static names => (IReadOnlyList<string>)names))[0, 3]),
        static (bound, flags, hosts, lists) => new PolicyRules
        {
            MaxLifetimeTtlSeconds = bound == 0 ? null : (ulong)bound,
            MaxMemoryMaxBytes = flags % 2 == 0 ? null : (ulong)bound + 1,
            MaxRunTimeoutMs = flags % 2 == 1 ? null : (ulong)bound + 1,
            RequireEgressDeclared = Flag(flags),
            ForbidOutboundEgressRules = Flag(flags / 3),
            RequireRuntimeSecretDelivery = Flag(flags / 9),
            RequireResourceLimits = Flag(flags / 27),
            FlagDnsEgressWithoutAcknowledgment = Flag(flags / 81),
            RequireDnsEgressJustification = Flag(flags / 243),
            AllowedEgressHosts = hosts,
            SecretRefAllowlist = lists,
        });

    public static Gen<PolicyPack> Packs { get; } = Gen.Select(
        Name, Maybe(Text), Maybe(Version), Maybe(Placement), Rules, Unknown,
        static (id, description, version, placement, rules, unknown) => new PolicyPack
        {
            Spec = new() { Id = id, Description = description, Version = version, Placement = placement, Rules = rules, UnknownMembers = unknown },
            UnknownMembers = unknown,
        });

    private static bool? Flag(int value) => (value % 3) switch { 0 => null, 1 => false, _ => true };

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Select(Gen.Bool, gen, static (isThere, value) => isThere ? value : null);

    private static Gen<IReadOnlyList<T>> Distinct<T>(Gen<T> gen, Func<T, string> key) =>
        gen.Array[0, 4].Select(items => (IReadOnlyList<T>)[.. items.DistinctBy(key)]);
}
