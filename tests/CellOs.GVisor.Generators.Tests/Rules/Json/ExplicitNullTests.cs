using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Json;

[TestOf("CELL7002")]
public sealed class ExplicitNullTests
{
    [Fact]
    public Task Reports_a_null_in_an_array() => Analyze.ReportsAsync("CELL7002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", [|"""["/proc/kcore", null]"""|])]
        public partial class Demo;
        """",
        message: "'/linux/maskedPaths/1' is null, which the OCI specification does not have. runsc takes it for nothing given: a zero, an empty text, an entry without members. Remove it.");

    [Fact]
    public Task Is_silent_on_a_null_that_takes_a_member_out() => Analyze.IsSilentAsync("CELL7002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/user", "null")]
        [ConfigJson("", """{"linux":{"maskedPaths":null,"resources":{"memory":null}}}""")]
        public partial class Demo;
        """");

    [Theory]
    [InlineData(""""" """["/proc/kcore", null]""" """"", """"" """["/proc/kcore"]""" """"")]
    [InlineData(""""" "[null, \"/proc/kcore\"]" """"", """"" "[\"/proc/kcore\"]" """"")]
    [InlineData(""""" "[null]" """"", """"" "[]" """"")]
    public Task Takes_the_null_out(string wrong, string right) => Fix.AppliesAsync("CELL7002", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", [|{{wrong.Trim()}}|])]
        public partial class Demo;
        """, $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/maskedPaths", {{right.Trim()}})]
        public partial class Demo;
        """);

    [Fact]
    public Task Offers_nothing_for_one_of_several() => Fix.OffersNothingAsync("CELL7002", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/args", [|[|"[\"a\", null, null]"|]|])]
        public partial class Demo;
        """);
}
