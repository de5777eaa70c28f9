using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5205")]
public sealed class HookWithoutProgramNameTests
{
    [Fact]
    public Task Reports_arguments_without_the_name() => Analyze.ReportsAsync(
        "CELL5205",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/poststart", [|"""[{"path":"/usr/bin/tell","args":["--verbose","tell"]}]"""|])]
        public partial class Demo;
        """",
        "The first argument of the poststart hook, which its program takes for its own name, is not the name of '/usr/bin/tell'. runsc hands the arguments on as they stand. Put the name of the program before the arguments, unless the other name is meant.");

    [Fact]
    public Task Reports_the_end_of_a_name() => Analyze.ReportsAsync(
        "CELL5205",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/poststart", [|"""[{"path":"/usr/bin/tell","args":["ell"]}]"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_name_the_path_and_none() => Analyze.IsSilentAsync(
        "CELL5205",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/poststart", """[{"path":"/usr/bin/tell","args":["tell","-v"]},{"path":"/usr/bin/tell","args":["/usr/bin/tell"]},{"path":"/usr/bin/tell","args":[]},{"path":"/usr/bin/tell"}]""")]
        public partial class Demo;
        """");
}
