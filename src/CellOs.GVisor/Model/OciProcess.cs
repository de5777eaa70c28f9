namespace CellOs.GVisor.Model;

/// <summary><c>process</c> (config.md#process).</summary>
internal readonly record struct OciProcess(SpecObject? Node)
{
    public bool IsPresent => Node is not null;

    public SpecBoolean? Terminal => Node.BooleanAt("terminal");

    public SpecObject? ConsoleSize => Node.ObjectAt("consoleSize");

    public OciUser User => new(Node.ObjectAt("user"));

    public StringItems Args => Node.StringsAt("args");

    /// <summary>
    /// The program: the first of the arguments, where that is known at build time. Not so when the first one may be left out or may be several.
    /// </summary>
    public SpecString? Program =>
        Args.Array is { Items: { Count: > 0 } items } && items[0] is SpecString { IsConstant: true, Presence: null } first ? first : null;

    public SpecString? CommandLine => Node.StringAt("commandLine");

    public StringItems Env => Node.StringsAt("env");

    public SpecString? Cwd => Node.StringAt("cwd");

    public OciCapabilities Capabilities => new(Node.ObjectAt("capabilities"));

    /// <summary>The rlimits, each a <see cref="OciRlimit"/>.</summary>
    public ObjectItems Rlimits => Node.ObjectsAt("rlimits");

    public SpecBoolean? NoNewPrivileges => Node.BooleanAt("noNewPrivileges");

    public SpecString? ApparmorProfile => Node.StringAt("apparmorProfile");

    public SpecNumber? OomScoreAdj => Node.NumberAt("oomScoreAdj");

    public OciScheduler Scheduler => new(Node.ObjectAt("scheduler"));

    public SpecString? SelinuxLabel => Node.StringAt("selinuxLabel");

    public OciIoPriority IoPriority => new(Node.ObjectAt("ioPriority"));

    public OciExecCpuAffinity ExecCpuAffinity => new(Node.ObjectAt("execCPUAffinity"));
}

/// <summary><c>process.user</c> (config.md#posix-platform-user).</summary>
internal readonly record struct OciUser(SpecObject? Node)
{
    public bool IsPresent => Node is not null;

    public SpecNumber? Uid => Node.NumberAt("uid");

    public SpecNumber? Gid => Node.NumberAt("gid");

    public SpecNumber? Umask => Node.NumberAt("umask");

    public NumberItems AdditionalGids => Node.NumbersAt("additionalGids");

    public SpecString? Username => Node.StringAt("username");
}

/// <summary>An entry of <c>process.rlimits</c> (config.md#posix-process).</summary>
internal readonly record struct OciRlimit(SpecObject Node)
{
    public SpecString? Type => Node.StringAt("type");

    public SpecNumber? Soft => Node.NumberAt("soft");

    public SpecNumber? Hard => Node.NumberAt("hard");
}
