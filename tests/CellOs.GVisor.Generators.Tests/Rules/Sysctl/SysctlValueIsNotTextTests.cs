using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Sysctl;

[TestOf("CELL5109")]
public sealed class SysctlValueIsNotTextTests
{
    [Fact]
    public Task Reports_a_number() => Analyze.ReportsAsync(
        "CELL5109",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/sysctl", [|"""{"fs.nr_open":4096}"""|])]
        public partial class Demo;
        """",
        "The value of 'fs.nr_open' is not a string. runsc cannot read the configuration and refuses to start. Write the value in quotes.");

    [Fact]
    public Task Reports_a_truth_value() => Analyze.ReportsAsync(
        "CELL5109",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/sysctl", [|"""{"net.ipv4.ip_forward":true}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_string_and_on_null() => Analyze.IsSilentAsync(
        "CELL5109",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux", """{"sysctl":{"fs.nr_open":"4096","net.ipv4.ip_forward":null}}""")]
        public partial class Demo;
        """");
}
