namespace CellOs.GVisor.Model;

/// <summary><c>linux.seccomp</c> (config-linux.md#seccomp).</summary>
internal readonly record struct OciSeccomp(SpecObject? Node)
{
    public SpecString? DefaultAction => Node.StringAt("defaultAction");

    public SpecNumber? DefaultErrnoRet => Node.NumberAt("defaultErrnoRet");

    public StringItems Architectures => Node.StringsAt("architectures");

    public StringItems Flags => Node.StringsAt("flags");

    public SpecString? ListenerPath => Node.StringAt("listenerPath");

    public SpecString? ListenerMetadata => Node.StringAt("listenerMetadata");

    /// <summary>The rules, each an <see cref="OciSyscallRule"/>, in the order in which runsc tries them.</summary>
    public ObjectItems Syscalls => Node.ObjectsAt("syscalls");

    /// <summary>Whether runsc is, or may be, told to apply the filter: by its flag, or by the annotation that stands for it.</summary>
    public static bool IsApplied(CellSpec spec) =>
        spec.Runsc.OciSeccomp || spec.Runsc.TurnsOn("oci-seccomp")
        || (spec.Config.Annotations.StringAt("dev.gvisor.flag.oci-seccomp") is { } value
            && (!value.IsConstant || value.Text is "true" or "1" or "t" or "T" or "TRUE" or "True"));

    /// <summary>Whether a rule hands system calls to a listener.</summary>
    public bool HasNotify
    {
        get
        {
            foreach (var rule in Syscalls)
            {
                if (new OciSyscallRule(rule).Action?.Is("SCMP_ACT_NOTIFY") == true)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>An entry of <c>linux.seccomp.syscalls</c>.</summary>
internal readonly record struct OciSyscallRule(SpecObject Node)
{
    public StringItems Names => Node.StringsAt("names");

    public SpecString? Action => Node.StringAt("action");

    public SpecNumber? ErrnoRet => Node.NumberAt("errnoRet");

    /// <summary>The conditions, each an <see cref="OciSyscallArgument"/>.</summary>
    public ObjectItems Args => Node.ObjectsAt("args");

    /// <summary>Whether it holds for every call, whatever its arguments.</summary>
    public bool IsUnconditional => Node["args"] is null or SpecNull or SpecArray { Items.Count: 0 };

    /// <summary>Whether its action is known at build time to be another rule's.</summary>
    public bool HasActionOf(OciSyscallRule other) => Action is { IsConstant: true } action && other.Action?.Is(action.Text) == true;
}

/// <summary>A condition on an argument of a system call.</summary>
internal readonly record struct OciSyscallArgument(SpecObject Node)
{
    public SpecNumber? Index => Node.NumberAt("index");

    public SpecNumber? Value => Node.NumberAt("value");

    public SpecNumber? ValueTwo => Node.NumberAt("valueTwo");

    public SpecString? Op => Node.StringAt("op");

    public bool IsMasked => Op?.Is("SCMP_CMP_MASKED_EQ") == true;
}
