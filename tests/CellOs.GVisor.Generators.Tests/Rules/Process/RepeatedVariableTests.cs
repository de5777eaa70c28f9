using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1008")]
public sealed class RepeatedVariableTests
{
    [Fact]
    public Task Reports_the_one_without_effect() => Analyze.ReportsAsync("CELL1008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|"PATH"|], "/bin")]
        [EnvironmentVariable("LANG", "C")]
        [EnvironmentVariable("PATH", "/usr/bin")]
        public partial class Demo;
        """,
        message: "The environment variable 'PATH' is set again further down, so this value has no effect. runsc takes the last one. Remove this one.");

    [Fact]
    public Task Reports_a_constant_below_a_property_that_is_always_set() => Analyze.ReportsAsync("CELL1008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|"LANG"|], "C")]
        public partial class Demo
        {
            [EnvironmentVariable("LANG")]
            public required string Language { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_a_default_that_a_property_may_override() => Analyze.IsSilentAsync("CELL1008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable("LANG", "C")]
        public partial class Demo
        {
            [EnvironmentVariable("LANG")]
            public string? Language { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_another_letter_case() => Analyze.IsSilentAsync("CELL1008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable("http_proxy", "a")]
        [EnvironmentVariable("HTTP_PROXY", "a")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_name_that_begins_alike() => Analyze.IsSilentAsync("CELL1008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable("PATH", "/bin")]
        [EnvironmentVariable("PATHS", "/bin")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_removing_the_one_without_effect() => Fix.AppliesAsync(
        "CELL1008",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|"PATH"|], "/bin")]
        [EnvironmentVariable("PATH", "/usr/bin")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable("PATH", "/usr/bin")]
        public partial class Demo;
        """);
}
