using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Sysctl;

[TestOf("CELL5102")]
public sealed class IpcSysctlWithoutNamespaceTests
{
    [Fact]
    public Task Reports_shared_memory() => Analyze.ReportsAsync(
        "CELL5102",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc)]
        [Sysctl([|"kernel.shmmax"|], "65536")]
        public partial class Demo;
        """",
        "'kernel.shmmax' is a parameter of inter-process communication, and the cell has no namespace 'ipc' of its own, so it would be set for the host. runsc ignores it without a word; runc and crun refuse to start. Remove it.");

    [Fact]
    public Task Reports_message_queues() => Analyze.ReportsAsync(
        "CELL5102",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc)]
        [Sysctl([|"fs.mqueue.msg_max"|], "10"), Sysctl([|"kernel/sem"|], "1 2 3 4")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_namespace_of_its_own() => Analyze.IsSilentAsync(
        "CELL5102",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("kernel.shmmax", "65536")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_another_name() => Analyze.IsSilentAsync(
        "CELL5102",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc)]
        [Sysctl("kernel.shmmaximum", "1"), Sysctl("fs.file-max", "1")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5102",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc)]
        [Sysctl([|"kernel.shmmax"|], "65536")]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc)]
        public partial class Demo;
        """");
}
