using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4106")]
public sealed class KernelMemoryTests
{
    [Fact]
    public Task Reports_kernel_memory() => Analyze.ReportsAsync("CELL4106", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"limit":128,"kernel":64}"""|])]
        public partial class Demo;
        """",
        message: "'memory.kernel' limits nothing any more, and the OCI specification advises against it. runsc writes it on control groups of version 1, where newer kernels do nothing with it, and leaves it out on version 2. Remove it; 'memory.limit' counts kernel memory in.");

    [Fact]
    public Task Reports_memory_of_sockets() => Analyze.ReportsAsync("CELL4106", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"kernelTCP":-1}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero() => Analyze.IsSilentAsync("CELL4106", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"kernel":0}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_memory_limit() => Analyze.IsSilentAsync("CELL4106", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(MemoryBytes = 64 << 20)]
        public partial class Demo;
        """");
}
