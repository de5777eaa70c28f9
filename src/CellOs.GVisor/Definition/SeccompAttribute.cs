namespace CellOs.GVisor;

/// <summary>
/// A filter of the system calls that the program may make inside the sandbox (<c>linux.seccomp</c>, seccomp(2)). gVisor itself answers all of
/// them; the filter takes some away from the program. Default: no filter.
/// </summary>
/// <param name="defaultAction">What becomes of a call that no <see cref="SeccompRuleAttribute"/> fits.</param>
/// <remarks>
/// A cell with a filter is started with <c>--oci-seccomp</c>, unless <see cref="RunscAttribute.OciSeccomp"/> says otherwise. The filter is
/// in place before the program starts: a filter that denies by default has to allow what starting and ending need, such as <c>execve</c>
/// and <c>exit_group</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SeccompAttribute(SeccompAction defaultAction) : Attribute
{
    /// <summary>What becomes of a call that no rule fits.</summary>
    public SeccompAction DefaultAction { get; } = defaultAction;
}
