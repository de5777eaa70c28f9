using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4111")]
public sealed class MalformedCpuListTests
{
    [Fact]
    public Task Reports_a_range_that_is_the_wrong_way_round() => Analyze.ReportsAsync("CELL4111", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(CpuSet = [|"3-1"|])]
        public partial class Demo;
        """",
        message: "'3-1' is no list of processors. runsc writes it to the control group as it is, and refuses to start when the kernel turns it down. Write '1-3'.");

    [Fact]
    public Task Reports_letters() => Analyze.ReportsAsync("CELL4111", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"mems":"a-b"}"""|])]
        public partial class Demo;
        """",
        message: "'a-b' is no list of memory nodes. runsc writes it to the control group as it is, and refuses to start when the kernel turns it down. Write numbers and ascending ranges with commas between them, such as '0-3,7'.");

    [Fact]
    public Task Reports_half_a_range() => Analyze.ReportsAsync("CELL4111", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(CpuSet = [|"0-"|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_blanks() => Analyze.ReportsAsync("CELL4111", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(CpuSet = [|" "|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_blanks_in_a_range() => Analyze.ReportsAsync("CELL4111", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(CpuSet = [|"0 - 1"|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_number_that_is_too_large() => Analyze.ReportsAsync("CELL4111", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(MemoryNodes = [|"99999999999999999999"|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_list() => Analyze.IsSilentAsync("CELL4111", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(CpuSet = "0-3,7")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_what_the_kernel_forgives() => Analyze.IsSilentAsync("CELL4111", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(CpuSet = " 0 , 1,")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_turning_the_range() => Fix.AppliesAsync(
        "CELL4111",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(CpuSet = [|"0,3-1"|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(CpuSet = "0,1-3")]
        public partial class Demo;
        """");
}
