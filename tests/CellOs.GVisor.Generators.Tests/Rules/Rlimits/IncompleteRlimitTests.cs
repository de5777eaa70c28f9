using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Rlimits;

[TestOf("CELL1204")]
public sealed class IncompleteRlimitTests
{
    [Fact]
    public Task Reports_a_missing_hard_limit() => Analyze.ReportsAsync("CELL1204", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/rlimits/-", [|"""{"type":"RLIMIT_NOFILE","soft":1024}"""|])]
        public partial class Demo;
        """",
        message: "The entry 'RLIMIT_NOFILE' has no hard limit. runsc takes a missing limit for 0 without a word, and refuses an entry without a type or with a number out of range. Write both limits; 18446744073709551615 stands for none.");

    [Fact]
    public Task Reports_a_missing_type() => Analyze.ReportsAsync("CELL1204", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/rlimits/-", [|"""{"soft":1,"hard":1}"""|])]
        public partial class Demo;
        """",
        message: "The entry at /process/rlimits/0 has no type. runsc takes a missing limit for 0 without a word, and refuses an entry without a type or with a number out of range. Write the name of a resource, such as RLIMIT_NOFILE.");

    [Fact]
    public Task Reports_a_negative_limit() => Analyze.ReportsAsync("CELL1204", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/rlimits/-", [|"""{"type":"RLIMIT_CORE","soft":-1,"hard":1024}"""|])]
        public partial class Demo;
        """",
        message: "The entry 'RLIMIT_CORE' has the soft limit -1. runsc takes a missing limit for 0 without a word, and refuses an entry without a type or with a number out of range. Write a whole number from 0 to 18446744073709551615, which stands for no limit.");

    [Fact]
    public Task Reports_a_limit_beyond_64_bits() => Analyze.ReportsAsync("CELL1204", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/rlimits/-", [|"""{"type":"RLIMIT_CORE","soft":0,"hard":18446744073709551616}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_largest_number() => Analyze.IsSilentAsync("CELL1204", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/rlimits/-", """{"type":"RLIMIT_CORE","soft":0,"hard":18446744073709551615}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_attribute() => Analyze.IsSilentAsync("CELL1204", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit("RLIMIT_NOFILE", 0, 0)]
        public partial class Demo;
        """);
}
