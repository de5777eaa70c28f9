using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4115")]
public sealed class MalformedPageSizeTests
{
    [Fact]
    public Task Reports_another_unit() => Analyze.ReportsAsync("CELL4115", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/hugepageLimits", [|"""[{"pageSize":"2MiB","limit":1}]"""|])]
        public partial class Demo;
        """",
        message: "The limit of huge pages is for pages of '2MiB'. runsc takes it for a part of a file's name and refuses to start when there is no such file. Write '2MB'.");

    [Fact]
    public Task Reports_lower_case() => Analyze.ReportsAsync("CELL4115", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/hugepageLimits", [|"""[{"pageSize":"2mb","limit":1}]"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_no_size() => Analyze.ReportsAsync("CELL4115", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/hugepageLimits", [|"""[{"limit":1}]"""|])]
        public partial class Demo;
        """",
        message: "The limit of huge pages has no 'pageSize'. runsc takes it for a part of a file's name and refuses to start when there is no such file. Write the size, such as '2MB'.");

    [Fact]
    public Task Reports_no_limit() => Analyze.ReportsAsync("CELL4115", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/hugepageLimits", [|"""[{"pageSize":"1GB"}]"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_word() => Analyze.ReportsAsync("CELL4115", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/hugepageLimits", [|"""[{"pageSize":"large","limit":1}]"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_kernels_names() => Analyze.IsSilentAsync("CELL4115", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/hugepageLimits", """[{"pageSize":"64KB","limit":1},{"pageSize":"1GB","limit":0}]""")]
        public partial class Demo;
        """");
}
