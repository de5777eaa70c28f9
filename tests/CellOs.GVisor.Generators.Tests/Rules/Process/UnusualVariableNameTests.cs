using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1007")]
public sealed class UnusualVariableNameTests
{
    [Fact]
    public Task Reports_a_hyphen() => Analyze.ReportsAsync("CELL1007", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|"MY-VAR"|], "1")]
        public partial class Demo;
        """,
        message: "The name of the environment variable 'MY-VAR' has other characters than letters, digits and underscores. runsc passes it on as it is, but shells and many programs cannot read it. Use letters, digits and underscores, with no digit at the start.");

    [Fact]
    public Task Reports_a_digit_at_the_start() => Analyze.ReportsAsync("CELL1007", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|"1ST"|], "1")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_an_empty_name() => Analyze.ReportsAsync("CELL1007", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|""|], "1")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_the_name_of_a_property() => Analyze.ReportsAsync("CELL1007", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [EnvironmentVariable([|"MY.VAR"|])]
            public required string Value { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_letters_digits_and_underscores() => Analyze.IsSilentAsync("CELL1007", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable("_My1_VAR", "a-b.c=d")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_NUL_which_is_worse() => Analyze.IsSilentAsync("CELL1007", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable("A\0B", "1")]
        public partial class Demo;
        """);
}
