using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0105")]
public sealed class DeprecatedMemberTests
{
    [Fact]
    public Task Reports_prestart_since_1_0_2() => Analyze.ReportsAsync("CELL0105", """"
        [Cell("demo", OciVersion = "1.0.2"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", [|"""{ "prestart": [{ "path": "/bin/true" }] }"""|])]
        public partial class Demo;
        """", message: "'prestart' is deprecated or gone since version 1.0.2 of the OCI specification, and 1.0.2 is declared. runsc does not look at the version and does with it what it always did; other runtimes may ignore it. Write 'createRuntime'.");

    [Fact]
    public Task Reports_kernel_memory_limits_at_the_pointer() => Analyze.ReportsAsync("CELL0105", """"
        [Cell("demo", OciVersion = "1.1.0"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/linux/resources/memory/kernel"|], """1048576""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_both_cache_monitors() => Analyze.ReportsAsync("CELL0105", """"
        [Cell("demo", OciVersion = "1.3.0"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/linux/intelRdt/enableCMT"|], """true""")]
        [ConfigJson([|"/linux/intelRdt/enableMBM"|], """true""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_below_the_version_that_deprecates() => Analyze.IsSilentAsync("CELL0105", """"
        [Cell("demo", OciVersion = "1.0.1"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{ "prestart": [{ "path": "/bin/true" }] }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_successor() => Analyze.IsSilentAsync("CELL0105", """"
        [Cell("demo", OciVersion = "1.0.2"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{ "createRuntime": [{ "path": "/bin/true" }] }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_the_filled_in_version_still_has_it() => Analyze.IsSilentAsync("CELL0105", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{ "prestart": [{ "path": "/bin/true" }] }""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_the_successor() => Fix.AppliesAsync(
        "CELL0105",
        """"
        [Cell("demo", OciVersion = "1.0.2"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", [|"""{ "prestart": [{ "path": "/bin/true" }] }"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo", OciVersion = "1.0.2"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks", """{ "createRuntime": [{ "path": "/bin/true" }] }""")]
        public partial class Demo;
        """");
}
