using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2030")]
public sealed class IncompleteIdMappingTests
{
    [Fact]
    public Task Reports_a_missing_number() => Analyze.ReportsAsync(
        "CELL2030",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [ConfigJson("/linux/uidMappings/-", [|"""{"containerID":0,"size":1}"""|])]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """",
        "This mapping has no 'hostID', which the OCI specification requires. runsc reads it as 0. Write all three numbers.");

    [Fact]
    public Task Is_silent_on_all_three() => Analyze.IsSilentAsync("CELL2030", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [ConfigJson("/linux/uidMappings/-", """{"containerID":0,"hostID":0,"size":1}""")]
        [GidMapping(0, 100000, 65536)]
        public partial class Demo;
        """");
}
