namespace CellOs.GVisor;

/// <summary>What becomes of a system call (seccomp(2)): those actions that gVisor has.</summary>
public enum SeccompAction
{
    /// <summary>The call is made (<c>SCMP_ACT_ALLOW</c>).</summary>
    Allow,

    /// <summary>The call fails with EPERM, and the program goes on (<c>SCMP_ACT_ERRNO</c>). gVisor gives no other error.</summary>
    Errno,

    /// <summary>The calling thread is killed by SIGSYS (<c>SCMP_ACT_KILL</c>).</summary>
    Kill,

    /// <summary>The calling thread gets SIGSYS, which it may handle (<c>SCMP_ACT_TRAP</c>).</summary>
    Trap,

    /// <summary>A tracer decides; without one, the call fails with ENOSYS (<c>SCMP_ACT_TRACE</c>).</summary>
    Trace,
}
