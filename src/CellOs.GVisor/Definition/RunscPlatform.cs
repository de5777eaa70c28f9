namespace CellOs.GVisor;

/// <summary>How gVisor catches system calls (<c>--platform</c>).</summary>
public enum RunscPlatform
{
    /// <summary>runsc's own choice.</summary>
    Default,

    /// <summary>Signals and shared memory. 20240729 has it, 20221219 does not.</summary>
    Systrap,

    /// <summary>ptrace(2); works wherever runsc does, slowly.</summary>
    Ptrace,

    /// <summary>A virtual machine; needs <c>/dev/kvm</c>.</summary>
    Kvm,
}
