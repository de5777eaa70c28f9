namespace CellOs.GVisor;

/// <summary>The program a cell runs (<c>process</c> of the OCI configuration).</summary>
/// <param name="arguments">
/// <c>process.args</c>: the program, then its constant arguments. Properties with <see cref="ArgumentAttribute"/> or
/// <see cref="OptionAttribute"/> are appended. A program without a slash is looked up in the <c>PATH</c> of the cell's environment.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ProcessAttribute(params string[] arguments) : Attribute
{
    /// <summary>The program and its constant arguments.</summary>
    public string[] Arguments { get; } = arguments;

    /// <summary>
    /// The working directory (<c>process.cwd</c>), an absolute path in the cell. Default: <c>/</c>. runsc makes a missing one in
    /// the host's tree, so the launcher refuses it.
    /// </summary>
    public string WorkingDirectory { get; set; } = "/";

    /// <summary>
    /// Whether the program is barred from gaining privileges through set-uid files (<c>process.noNewPrivileges</c>, prctl(2)
    /// PR_SET_NO_NEW_PRIVS). Default: <see langword="true"/>. runsc bars it whatever this says, up to release 20250820.
    /// </summary>
    public bool NoNewPrivileges { get; set; } = true;

    /// <summary>
    /// How readily the kernel kills the sandbox when memory runs out (<c>process.oomScoreAdj</c>), from -1000 (never) to 1000
    /// (first). Default: not set.
    /// </summary>
    public int OomScoreAdjust { get; set; }

    /// <summary>
    /// Whether the program gets a terminal (<c>process.terminal</c>). Default: <see langword="false"/>. Without a console socket runsc
    /// then gives the program one of its three streams, at random.
    /// </summary>
    public bool Terminal { get; set; }

    /// <summary>
    /// The SELinux label (<c>process.selinuxLabel</c>). Default: not set. runsc refuses any.
    /// </summary>
    public string? SelinuxLabel { get; set; }

    /// <summary>
    /// The AppArmor profile (<c>process.apparmorProfile</c>). Default: not set. runsc ignores it.
    /// </summary>
    public string? ApparmorProfile { get; set; }
}
