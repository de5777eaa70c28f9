using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0008")]
public sealed class UnreadableHoleTests
{
    [Fact]
    public Task Reports_what_no_instance_has() => Analyze.ReportsAsync("CELL0008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Argument] public static string [|A|] { get; set; } = "";
            [Argument] public string [|B|] { set { } }
            [Argument] public string [|this|][int index] => "";
        }
        """);

    [Fact]
    public Task Reports_what_only_an_interface_names() => Analyze.ReportsAsync("CELL0008", """
        public interface IFile
        {
            string File { get; }
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : IFile
        {
            [Argument] string IFile.[|File|] => "";
        }
        """);

    [Fact]
    public Task Reports_a_private_property_of_a_base() => Analyze.ReportsAsync(
        "CELL0008",
        """
        public abstract class Shared
        {
            [Argument] private string [|File|] { get; init; } = "";
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : Shared;
        """,
        "'File' cannot be read from the cell's instance: it is static, an indexer, without a getter, out of reach or hidden. Make it an instance property with a getter that the cell can reach by its name.");

    [Fact]
    public Task Reports_a_property_that_the_cell_hides() => Analyze.ReportsAsync("CELL0008", """
        public abstract class Shared
        {
            [Argument] public string [|File|] { get; init; } = "";
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : Shared
        {
            public new int File { get; init; }
        }
        """);

    [Fact]
    public Task Reports_a_private_getter_of_a_base() => Analyze.ReportsAsync("CELL0008", """
        public abstract class Shared
        {
            [Argument] public string [|File|] { private get; set; } = "";
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : Shared;
        """);

    [Fact]
    public Task Reports_an_internal_property_of_another_project_on_the_cell() => Analyze.ReportsWithProjectAsync(
        "CELL0008",
        """
        public abstract class Shared
        {
            [Argument] internal string File { get; init; } = "";
        }
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class [|Demo|] : Shared;
        """);

    [Fact]
    public Task Is_silent_on_an_internal_property_of_a_friend() => Analyze.ReportsWithProjectAsync(
        "CELL0008",
        """
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("TestProject")]

        public abstract class Shared
        {
            [Argument] internal string File { get; init; } = "";
        }
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : Shared;
        """);

    [Fact]
    public Task Is_silent_on_what_the_cell_can_reach() => Analyze.IsSilentAsync("CELL0008", """
        public abstract class Shared
        {
            [Argument] protected string A { get; init; } = "";
            [Argument] private protected string B { get; init; } = "";
            [Argument] internal string C { get; init; } = "";
            [Argument] public virtual string D { get; init; } = "";
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : Shared
        {
            [Argument] private string E { get; init; } = "";
            public override string D { get; init; } = "";
        }
        """);

    [Fact]
    public Task Is_silent_on_a_property_declared_again_with_its_attribute() => Analyze.IsSilentAsync("CELL0008", """
        public abstract class Shared
        {
            [Argument] private string A { get; init; } = "";
            [Argument] public string B { get; init; } = "";
            [Argument] public virtual string C { get; init; } = "";
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo : Shared
        {
            [Argument] public string A { get; init; } = "";
            [Argument] public new int B { get; init; }
            [Argument] public override string C { get; init; } = "";
        }
        """);
}
