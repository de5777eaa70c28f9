using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>A CellOS policy pack: bounds that ExecutionCell documents are held to. Members that are not known here are kept and written back as they were.</summary>
public sealed record PolicyPack
{
    /// <summary>The value of <c>apiVersion</c>.</summary>
    public const string CurrentApiVersion = ExecutionCell.CurrentApiVersion;

    /// <summary>The value of <c>kind</c>.</summary>
    public const string CurrentKind = PolicyDocument.CurrentKind;

    private const string What = "policy pack";

    /// <summary><c>apiVersion</c>: <see cref="CurrentApiVersion"/>.</summary>
    public string ApiVersion { get; init; } = CurrentApiVersion;

    /// <summary><c>kind</c>: <see cref="CurrentKind"/>.</summary>
    public string Kind { get; init; } = CurrentKind;

    /// <summary><c>spec</c>.</summary>
    public required PolicyPackSpec Spec { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>Reads a policy pack that is valid.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <exception cref="ExecutionCellDocumentException">The text is not a valid policy pack; the exception lists all that is wrong, each with its pointer, line and column.</exception>
    public static PolicyPack Parse(ReadOnlySpan<byte> utf8) =>
        ContractText.Read(utf8, ExecutionCellJson.Default.PolicyPack, JudgedDocument.JudgePolicyPack, What);

    /// <summary>Reads a policy pack that is valid.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="pack">The policy pack; <see langword="null"/> when an error was found.</param>
    /// <param name="findings">All that was found, in the order of the text: errors, warnings and advice.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out PolicyPack? pack, out IReadOnlyList<DocumentFinding> findings)
    {
        pack = ContractText.TryRead(utf8, ExecutionCellJson.Default.PolicyPack, JudgedDocument.JudgePolicyPack, out findings);
        return pack is not null;
    }

    /// <summary>Judges the text of a policy pack.</summary>
    /// <param name="utf8">The text in UTF-8; a byte order mark is found wrong, and what follows it judged.</param>
    /// <returns>What was found, in the order of the text. Never throws for bad input: a text that is not JSON is a finding.</returns>
    public static IReadOnlyList<DocumentFinding> Validate(ReadOnlySpan<byte> utf8) => ContractText.Validate(utf8, JudgedDocument.JudgePolicyPack);

    /// <summary>Holds a document to this pack, if it applies to it: a pack with a placement applies only to documents whose placement has the same values.</summary>
    /// <param name="document">The document.</param>
    /// <returns>What of the policy it breaks; lines and columns are those of the text that <see cref="ExecutionCellDocument.WriteTo"/> writes. Empty: it keeps the policy, or the pack does not apply.</returns>
    /// <exception cref="ExecutionCellDocumentException">The document, or this pack, was made in code and is not valid.</exception>
    public IReadOnlyList<DocumentFinding> Check(ExecutionCellDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tree = ToTree();
        return ContractText.Validate(document.ToUtf8Bytes(), utf8 => [.. JudgedDocument.JudgeExecutionCell(utf8, [tree]).Where(IsOfThisPack)]);
    }

    /// <summary>Holds a document to this pack, as <see cref="Check"/> does.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ExecutionCellDocumentException">The document breaks the policy; the exception lists where. Or the document, or this pack, was made in code and is not valid.</exception>
    public void Enforce(ExecutionCellDocument document) =>
        ContractText.ThrowOnError($"The document breaks policy pack '{Spec.Id}'", Check(document));

    /// <summary>
    /// Whether the pack is older than a version, in the order of Semantic Versioning 2.0.0. CellOS refuses packs older than a floor that it has
    /// compiled in, which is not attested here; a pack without a version counts as the floor.
    /// </summary>
    /// <param name="floor">The version, <c>MAJOR.MINOR.PATCH[-pre]</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="floor"/>, or the pack's own version, is not a version.</exception>
    public bool IsOlderThan(string floor)
    {
        ArgumentNullException.ThrowIfNull(floor);
        if (!PackVersion.IsValid(floor))
        {
            throw new ArgumentException($"'{floor}' is not a version of three numbers and perhaps a prerelease. Write it as '1.2.3' or '1.2.3-rc.1'.", nameof(floor));
        }

        return Spec.Version is { } version && PackVersion.Compare(version, floor) < 0;
    }

    /// <summary>Writes the policy pack as UTF-8, indented by two spaces, with a line feed at its end. What it writes, <see cref="Parse"/> reads.</summary>
    /// <param name="output">Receives it.</param>
    /// <exception cref="ExecutionCellDocumentException">The policy pack is not valid; nothing is written. Lines and columns are those of the text that it would have been.</exception>
    public void WriteTo(IBufferWriter<byte> output) => output.Write(ToUtf8Bytes());

    /// <summary>The policy pack as <see cref="WriteTo"/> writes it.</summary>
    /// <exception cref="ExecutionCellDocumentException"><inheritdoc cref="WriteTo"/></exception>
    public byte[] ToUtf8Bytes() => ContractText.Write(this, ExecutionCellJson.Default.PolicyPack, JudgedDocument.JudgePolicyPack, What);

    /// <summary>Whether it comes of a pack; that a document names another pack as well is for whoever has all of them to see.</summary>
    private static bool IsOfThisPack(Finding finding) => Rules.Policy.PolicyRules.All.Contains(finding.Rule) && finding.Rule != Rules.Policy.PackNotGiven.Rule;

    /// <summary>The policy pack as the tree that rules read.</summary>
    internal SpecObject ToTree() => ContractText.Tree(ToUtf8Bytes());
}

/// <summary><c>spec</c> of a <see cref="PolicyPack"/>.</summary>
public sealed record PolicyPackSpec
{
    /// <summary><c>id</c>: a portable identifier, which <c>spec.policy.packId</c> of a document names.</summary>
    public required string Id { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary><c>version</c>: <c>MAJOR.MINOR.PATCH[-pre]</c>.</summary>
    public string? Version { get; init; }

    /// <summary><c>placement</c>: the pack applies only to documents whose placement matches every member that is given here.</summary>
    public ExecutionCellPlacement? Placement { get; init; }

    /// <summary><c>rules</c>.</summary>
    public required PolicyRules Rules { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary><c>rules</c> of a <see cref="PolicyPackSpec"/>. An absent rule demands nothing.</summary>
public sealed record PolicyRules
{
    /// <summary><c>maxLifetimeTtlSeconds</c>: the upper bound of <c>spec.lifetime.ttlSeconds</c>.</summary>
    public ulong? MaxLifetimeTtlSeconds { get; init; }

    /// <summary><c>maxMemoryMaxBytes</c>: the upper bound of <c>spec.run.limits.memoryMaxBytes</c>.</summary>
    public ulong? MaxMemoryMaxBytes { get; init; }

    /// <summary><c>maxRunTimeoutMs</c>: the upper bound of <c>spec.run.timeoutMs</c>.</summary>
    public ulong? MaxRunTimeoutMs { get; init; }

    /// <summary><c>requireEgressDeclared</c>: at least one egress rule must be there.</summary>
    public bool? RequireEgressDeclared { get; init; }

    /// <summary><c>forbidOutboundEgressRules</c>: no egress rule may be there.</summary>
    public bool? ForbidOutboundEgressRules { get; init; }

    /// <summary><c>allowedEgressHosts</c>: every host of an egress rule must match one of these, exactly or by one leading <c>*.</c>, which stands for one label. Empty demands nothing.</summary>
    public IReadOnlyList<string>? AllowedEgressHosts { get; init; }

    /// <summary><c>requireRuntimeSecretDelivery</c>: <c>spec.run.secretDelivery</c> must not be <c>env</c>.</summary>
    public bool? RequireRuntimeSecretDelivery { get; init; }

    /// <summary><c>requireResourceLimits</c>: <c>spec.run.limits</c> must be there, with all that the contract can limit.</summary>
    public bool? RequireResourceLimits { get; init; }

    /// <summary><c>flagDnsEgressWithoutAcknowledgment</c>: egress rules that let DNS through are pointed out.</summary>
    public bool? FlagDnsEgressWithoutAcknowledgment { get; init; }

    /// <summary><c>requireDnsEgressJustification</c>: egress rules that let DNS through are refused, because it is not attested how one is justified.</summary>
    public bool? RequireDnsEgressJustification { get; init; }

    /// <summary><c>secretRefAllowlist</c>: lists of secrets by a name whose meaning is not attested. A secret must be in every list; none demands nothing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? SecretRefAllowlist { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}
