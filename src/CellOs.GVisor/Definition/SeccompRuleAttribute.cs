namespace CellOs.GVisor;

/// <summary>
/// A rule of the filter that <see cref="SeccompAttribute"/> sets (<c>linux.seccomp.syscalls</c>). runsc takes the first rule that fits a call,
/// in the order of the attributes.
/// </summary>
/// <param name="action">What becomes of the calls.</param>
/// <param name="syscalls">
/// The names of the system calls, such as <c>mkdir</c>, as on x86-64 or 64-bit Arm; at least one. A name that the processor does not have is left out.
/// </param>
/// <remarks>
/// Without further arguments the rule fits every call of that name. With <see cref="Argument"/>, it fits where that argument compares so; several
/// conditions in one rule are written with <see cref="ConfigJsonAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SeccompRuleAttribute(SeccompAction action, params string[] syscalls) : Attribute
{
    /// <summary>What becomes of the calls.</summary>
    public SeccompAction Action { get; } = action;

    /// <summary>The names of the system calls.</summary>
    public IReadOnlyList<string> Syscalls { get; } = syscalls;

    /// <summary>The argument that is compared, from 0, the first, to 5. Without it, every call fits.</summary>
    public int Argument { get; set; }

    /// <summary>How it is compared with <see cref="Value"/>. Default: <see cref="SeccompComparison.Equal"/>.</summary>
    public SeccompComparison Comparison { get; set; }

    /// <summary>What it is compared with. Default: 0.</summary>
    public ulong Value { get; set; }

    /// <summary>Which bits of the argument count, with <see cref="SeccompComparison.MaskedEqual"/> only.</summary>
    public ulong Mask { get; set; }
}
