using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3130")]
public sealed class MalformedOptionsTests
{
    [Fact]
    public Task Reports_a_single_string() => Analyze.ReportsAsync(
        "CELL3130",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "destination": "/scratch", "type": "tmpfs", "options": "ro" }
            """|])]
        public partial class Demo;
        """",
        message: "'options' of the mount at '/scratch' is no array. runsc cannot read the configuration and refuses to start. Write an array of strings, one option in each.");

    [Fact]
    public Task Reports_a_number_among_the_strings() => Analyze.ReportsAsync(
        "CELL3130",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "destination": "/scratch", "type": "tmpfs", "options": ["ro", 1] }
            """|])]
        public partial class Demo;
        """",
        message: "An option of the mount at '/scratch' is no string. runsc cannot read the configuration and refuses to start. Write an array of strings, one option in each.");

    [Fact]
    public Task Is_silent_on_an_array_of_strings() => Analyze.IsSilentAsync("CELL3130", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/scratch", "type": "tmpfs", "options": ["ro"] }
            """)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_no_options() => Analyze.IsSilentAsync("CELL3130", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/scratch", "type": "tmpfs" }
            """)]
        public partial class Demo;
        """");
}
