using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1006")]
public sealed class VariableWithoutValueTests
{
    [Fact]
    public Task Reports_a_bare_name() => Analyze.ReportsAsync("CELL1006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|"DEBUG"|])]
        public partial class Demo;
        """,
        message: "The environment entry 'DEBUG' has no '='. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Write NAME=VALUE; the value may be empty.");

    [Fact]
    public Task Reports_another_separator_without_showing_the_value() => Analyze.ReportsAsync("CELL1006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/env/-", [|"\"TOKEN:s3cret\""|])]
        public partial class Demo;
        """,
        message: "The environment entry 'TOKEN' has no '='. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Write NAME=VALUE; the value may be empty.");

    [Fact]
    public Task Reports_an_entry_without_a_name() => Analyze.ReportsAsync("CELL1006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/env/-", [|"\"  \""|])]
        public partial class Demo;
        """,
        message: "The environment entry at /process/env/0 has no '='. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Write NAME=VALUE; the value may be empty.");

    [Fact]
    public Task Is_silent_on_an_empty_value() => Analyze.IsSilentAsync("CELL1006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable("DEBUG", "")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_property() => Analyze.IsSilentAsync("CELL1006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [EnvironmentVariable("DEBUG")]
            public string? Debug { get; init; }
        }
        """);

    [Fact]
    public Task Is_fixed_by_an_empty_value() => Fix.AppliesAsync(
        "CELL1006",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|"DEBUG"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable("DEBUG", "")]
        public partial class Demo;
        """);
}
