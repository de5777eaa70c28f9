using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Sysctl;

[TestOf("CELL5105")]
public sealed class KernelWideSysctlTests
{
    [Fact]
    public Task Reports_a_parameter_of_the_kernel() => Analyze.ReportsAsync(
        "CELL5105",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"vm.overcommit_memory"|], "1")]
        public partial class Demo;
        """",
        "'vm.overcommit_memory' is not known to belong to a namespace, so it would be set for the host and everything on it. runsc ignores it without a word; runc and crun refuse to start. Remove it.");

    [Fact]
    public Task Reports_an_unknown_name() => Analyze.ReportsAsync(
        "CELL5105",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"no.such"|], "1"), Sysctl([|"fs.nr_opens"|], "1"), Sysctl([|""|], "1")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_what_gVisor_has_for_each_sandbox() => Analyze.IsSilentAsync(
        "CELL5105",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("fs.nr_open", "4096")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_parameters_of_namespaces() => Analyze.IsSilentAsync(
        "CELL5105",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("net.core.somaxconn", "1"), Sysctl("kernel.sem", "1"), Sysctl("user.x", "1"), Sysctl("kernel.hostname", "1")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5105",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl([|"vm.overcommit_memory"|], "1")]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """");
}
