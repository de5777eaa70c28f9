namespace CellOs.GVisor.Model;

/// <summary>A policy pack of CellOS, as a typed view of its node.</summary>
internal readonly record struct PolicyDocument(SpecObject Node)
{
    /// <summary>The value of <c>kind</c>.</summary>
    public const string CurrentKind = "PolicyPack";

    // A member that is not known here narrows nothing: the pack then holds for more cells, not for fewer.
    private static readonly string[] PlacementKeys = ["poolId", "kubernetesNamespace", "queueName"];

    public SpecObject? Spec => Node.ObjectAt("spec");

    public SpecString? Id => Spec.StringAt("id");

    public SpecString? Version => Spec.StringAt("version");

    public SpecObject? Placement => Spec.ObjectAt("placement");

    public SpecObject? Rules => Spec.ObjectAt("rules");

    /// <summary>What messages call it.</summary>
    public string Name => Id?.Text ?? "(no id)";

    public SpecNumber? MaxLifetimeTtlSeconds => Rules.NumberAt("maxLifetimeTtlSeconds");

    public SpecNumber? MaxMemoryMaxBytes => Rules.NumberAt("maxMemoryMaxBytes");

    public SpecNumber? MaxRunTimeoutMs => Rules.NumberAt("maxRunTimeoutMs");

    public StringItems AllowedEgressHosts => Rules.StringsAt("allowedEgressHosts");

    public SpecObject? SecretRefAllowlist => Rules.ObjectAt("secretRefAllowlist");

    /// <summary>Whether a rule that is a truth value is in force.</summary>
    public bool Demands(string rule) => Rules.BooleanAt(rule)?.Value == true;

    /// <summary>
    /// Whether it is certain that the pack holds for a cell: every member of its placement that is given is the cell's own. Of a member that is
    /// filled in at run time it is not known until then.
    /// </summary>
    public bool AppliesTo(ExecutionCell cell)
    {
        foreach (var key in PlacementKeys)
        {
            if (Placement.StringAt(key) is { } wanted && (cell.Placement.StringAt(key) is not { Presence: null } own || !own.Is(wanted.Text)))
            {
                return false;
            }
        }

        return true;
    }
}
