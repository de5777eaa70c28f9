using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0007")]
public sealed class HoleWithoutSetterTests
{
    [Fact]
    public Task Reports_a_property_that_nothing_can_set() => Analyze.ReportsAsync(
        "CELL0007",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Argument] public string [|File|] { get; } = "/data";
        }
        """,
        "'File' is to vary from run to run, but nothing can set it. Add 'init', or put a constant into the cell's attributes.");

    [Fact]
    public Task Reports_one_in_a_struct_and_one_in_a_base() => Analyze.ReportsAsync("CELL0007", """
        public class Shared
        {
            [Argument] public string [|A|] { get; } = "a";
        }

        [Cell("one"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class One : Shared;

        [Cell("two"), Process("/bin/true"), Rootfs("rootfs")]
        public partial struct Two
        {
            public Two() { }

            [EnvironmentVariable("B")] public string [|B|] { get; } = "b";
        }
        """);

    [Fact]
    public Task Is_silent_when_there_is_a_setter() => Analyze.IsSilentAsync("CELL0007", """
        public abstract class Shared
        {
            public virtual string Inherited { get; init; } = "";
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : Shared
        {
            [Argument] public string A { get; set; } = "";
            [Argument] public string B { get; private init; } = "";
            [Argument] public override string Inherited => "constant";
        }
        """);

    [Fact]
    public Task Is_silent_when_a_constructor_takes_values() => Analyze.IsSilentAsync("CELL0007", """
        [Cell("one"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class One(string file)
        {
            [Argument] public string File { get; } = file;
        }

        [Cell("two"), Process("/bin/true"), Rootfs("rootfs")]
        public readonly partial record struct Two([property: Argument] string File);

        [Cell("three"), Process("/bin/true"), Rootfs("rootfs")]
        public readonly partial struct Three
        {
            public Three(string file) => File = file;

            [Argument] public string File { get; }
        }
        """);

    [Fact]
    public Task Is_silent_when_the_value_is_computed_from_others() => Analyze.IsSilentAsync("CELL0007", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            public required string Name { get; init; }
            [Argument] public string File => "/data/" + Name;
            [Argument] public string Other { get { return Name; } }
        }
        """);

    [Fact]
    public Task Is_fixed_behind_the_getter() => Fix.AppliesAsync(
        "CELL0007",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            /// <summary>The file.</summary>
            [Argument] public string [|File|] { get; } = "/data"; // the default

            [Argument]
            public string [|Other|]
            {
                get; // read by the emitter
            } = "x";
        }
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            /// <summary>The file.</summary>
            [Argument] public string File { get; init; } = "/data"; // the default

            [Argument]
            public string Other
            {
                get; init; // read by the emitter
            } = "x";
        }
        """);

    [Fact]
    public Task Is_not_fixed_where_it_overrides_a_property_without_one() => Fix.OffersNothingAsync("CELL0007", """
        public abstract class Shared
        {
            public abstract string File { get; }
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : Shared
        {
            [Argument] public override string [|File|] { get; } = "";
        }
        """);
}
