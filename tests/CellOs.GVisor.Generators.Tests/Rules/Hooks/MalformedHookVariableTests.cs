using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Hooks;

[TestOf("CELL5204")]
public sealed class MalformedHookVariableTests
{
    [Fact]
    public Task Reports_a_name_alone() => Analyze.ReportsAsync(
        "CELL5204",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createRuntime", [|"""[{"path":"/bin/true","env":["A=1","VERBOSE"]}]"""|])]
        public partial class Demo;
        """",
        "'VERBOSE' in the environment of the createRuntime hook has no '='. runsc runs the hook with the entry as it stands, and programs do not find a variable in it. Write NAME=VALUE; the value may be empty.");

    [Fact]
    public Task Reports_a_value_alone_and_does_not_repeat_it() => Analyze.ReportsAsync(
        "CELL5204",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/poststop", [|"""[{"path":"/bin/true","env":["=secret"]}]"""|])]
        public partial class Demo;
        """",
        "An entry in the environment of the poststop hook has no name. runsc runs the hook with the entry as it stands, and programs do not find a variable in it. Write NAME=VALUE; the value may be empty.");

    [Fact]
    public Task Does_not_repeat_what_follows_another_separator() => Analyze.ReportsAsync(
        "CELL5204",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/poststop", [|"""[{"path":"/bin/true","env":["TOKEN: secret"]}]"""|])]
        public partial class Demo;
        """",
        "'TOKEN' in the environment of the poststop hook has no '='. runsc runs the hook with the entry as it stands, and programs do not find a variable in it. Write NAME=VALUE; the value may be empty.");

    [Fact]
    public Task Reports_the_entry_of_an_attribute() => Analyze.ReportsAsync(
        "CELL5204",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Hook(HookKind.Poststart, "/usr/bin/tell", Environment = new[] { "A=1", [|"B"|] })]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_variables() => Analyze.IsSilentAsync(
        "CELL5204",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/hooks/createRuntime", """[{"path":"/bin/true","env":["A=1","B=","C=x=y"]}]""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_an_empty_value() => Fix.AppliesAsync(
        "CELL5204",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Hook(HookKind.Poststart, "/usr/bin/tell", Environment = new[] { "A=1", [|"B"|] })]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Hook(HookKind.Poststart, "/usr/bin/tell", Environment = new[] { "A=1", "B=" })]
        public partial class Demo;
        """);

    [Fact]
    public Task Brings_no_fix_where_the_separator_may_be_wrong() => Fix.OffersNothingAsync(
        "CELL5204",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Hook(HookKind.Poststart, "/usr/bin/tell", Environment = new[] { [|"TOKEN: secret"|] })]
        public partial class Demo;
        """);
}
