using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Json;

[TestOf("CELL7001")]
public sealed class WrongTypeTests
{
    [Fact]
    public Task Reports_a_number_in_quotes() => Analyze.ReportsAsync("CELL7001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/oomScoreAdj", [|"\"100\""|])]
        public partial class Demo;
        """",
        message: "'/process/oomScoreAdj' is a string, not a whole number from -2147483648 to 2147483647. runsc fails with 'reading spec' over every member that it reads, and prints the whole text to standard error. Write 100 without quotes.");

    [Fact]
    public Task Reports_a_number_beyond_its_width() => Analyze.ReportsAsync("CELL7001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices", [|"""[{"path":"/dev/a","type":"c","major":1,"minor":3,"uid":4294967296}]"""|])]
        public partial class Demo;
        """",
        message: "'/linux/devices/0/uid' is 4294967296, not a whole number from 0 to 4294967295. runsc fails with 'reading spec' over every member that it reads, and prints the whole text to standard error. Write a number in that range, in digits only.");

    [Fact]
    public Task Reports_an_element_without_its_value() => Analyze.ReportsAsync("CELL7001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/env/-", [|"[31337]"|])]
        public partial class Demo;
        """",
        message: "'/process/env/0' is an array, not a string. runsc fails with 'reading spec' over every member that it reads, and prints the whole text to standard error. Write a string.");

    [Fact]
    public Task Is_silent_on_the_ends_of_a_range() => Analyze.IsSilentAsync("CELL7001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"shares":18446744073709551615,"quota":-9223372036854775808}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_attributes() => Analyze.IsSilentAsync("CELL7001", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(4294967294, 0), Rlimit("RLIMIT_NOFILE", 1, 18446744073709551615), Annotation("a.b", "1")]
        [Limits(MemoryBytes = 1L << 40, Cpus = 0.5)]
        public partial class Demo
        {
            [Limit(CellLimit.Pids)] public long? Pids { get; init; }
        }
        """);

    [Theory]
    [InlineData(""" "\"100\"" """, """ "100" """)]
    [InlineData("@\"\"\"100\"\"\"", "\"100\"")]
    [InlineData(""" "1e2" """, """ "100" """)]
    [InlineData(""" "100.0" """, """ "100" """)]
    public Task Repairs_a_number(string wrong, string right) => Fix.AppliesAsync("CELL7001", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/oomScoreAdj", [|{{wrong.Trim()}}|])]
        public partial class Demo;
        """, $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/oomScoreAdj", {{right.Trim()}})]
        public partial class Demo;
        """);

    [Theory]
    [InlineData(""""" """{"readonly": "true"}""" """"", """"" """{"readonly": true}""" """"")]
    [InlineData(""""" "{\"readonly\": \"true\"}" """"", """"" "{\"readonly\": true}" """"")]
    [InlineData(""""" @"{""readonly"": ""true""}" """"", """"" @"{""readonly"": true}" """"")]
    public Task Repairs_a_truth_value_in_every_form_of_literal(string wrong, string right) => Fix.AppliesAsync("CELL7001", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/root", [|{{wrong.Trim()}}|])]
        public partial class Demo;
        """, $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/root", {{right.Trim()}})]
        public partial class Demo;
        """);

    [Theory]
    [InlineData(""""" """["run", 5]""" """"", """"" """["run", "5"]""" """"")]
    [InlineData(""""" "[\"run\", 5]" """"", """"" "[\"run\", \"5\"]" """"")]
    [InlineData(""""" @"[""run"", false]" """"", """"" @"[""run"", ""false""]" """"")]
    public Task Puts_quotes_around_a_text_in_every_form_of_literal(string wrong, string right) => Fix.AppliesAsync("CELL7001", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/args", [|{{wrong.Trim()}}|])]
        public partial class Demo;
        """, $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/args", {{right.Trim()}})]
        public partial class Demo;
        """);

    [Theory]
    [InlineData("\"[\\\"a 5 b\\\", 5]\"")]
    [InlineData("\"[{}]\"")]
    public Task Offers_nothing_where_the_value_is_not_plain(string json) => Fix.OffersNothingAsync("CELL7001", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/args", [|{{json}}|])]
        public partial class Demo;
        """);
}
