using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0024")]
public sealed class InvalidVariableNameTests
{
    [Fact]
    public Task Reports_a_value_in_the_name_of_a_constant() => Analyze.ReportsAsync("CELL0024", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable([|"A=B"|], "c")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_value_in_the_name_of_a_property() => Analyze.ReportsAsync("CELL0024", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [EnvironmentVariable([|"A="|])] public string A { get; init; } = "";
        }
        """);

    [Fact]
    public Task Is_silent_on_a_whole_entry_in_one_text() => Analyze.IsSilentAsync("CELL0024", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable("A=b"), EnvironmentVariable("B", "c=d")]
        public partial class Demo;
        """);
}
