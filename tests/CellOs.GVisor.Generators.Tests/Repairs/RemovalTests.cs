using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Repairs;

/// <summary>What is at fault, taken out with what belongs to it and nothing else.</summary>
public sealed class RemovalTests
{
    [Fact]
    public Task Takes_an_option_out_of_every_kind_of_array() => Fix.AppliesAsync(
        "CELL3112",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = new[] { "bind", /* x */ [|"rw"|], "ro" })]
        [Mount("/b", Type = "bind", Source = "/b", Options = new string[] { [|"rw"|], "ro", "bind" /* y */ })]
        [Mount("/c", Type = "bind", Source = "/c", Options = [
            "bind", // bound
            // Nobody writes here.
            "ro", // read-only
            [|"rw"|] // again
        ])]
        [Mount("/d", Type = "bind", Source = "/d", Options = new[]
        {
            "ro",
            [|"rw"|], // goes
            // Stays.
            "bind",
        })]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = new[] { "bind", /* x */ "ro" })]
        [Mount("/b", Type = "bind", Source = "/b", Options = new string[] { "ro", "bind" /* y */ })]
        [Mount("/c", Type = "bind", Source = "/c", Options = [
            "bind", // bound
            // Nobody writes here.
            "ro" // read-only
        ])]
        [Mount("/d", Type = "bind", Source = "/d", Options = new[]
        {
            "ro",
            // Stays.
            "bind",
        })]
        public partial class Demo;
        """);

    [Fact]
    public Task Leaves_an_array_alone_whose_length_is_given() => Fix.OffersNothingAsync("CELL3112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = new string[3] { "bind", [|"rw"|], "ro" })]
        public partial class Demo;
        """);

    [Fact]
    public Task Takes_out_the_argument_with_its_only_element() => Fix.AppliesAsync(
        "CELL3131",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Proc(Options = new[] { [|"nodev"|] })]
        [Sysfs(ReadOnly = false, Options = [[|"nodev"|]] /* end */)]
        [Devpts("/dev/pts", /* none */ Options = new string[] { [|"nodev"|] })]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Proc]
        [Sysfs(ReadOnly = false /* end */)]
        [Devpts("/dev/pts")]
        public partial class Demo;
        """);

    [Fact]
    public Task Takes_neighbours_out_of_a_list() => Fix.AppliesAsync(
        "CELL1107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Chown, [|LinuxCapability.Chown|], [|LinuxCapability.Chown|], LinuxCapability.Kill, [|LinuxCapability.Kill|], [|LinuxCapability.Chown|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Chown, LinuxCapability.Kill)]
        public partial class Demo;
        """);

    [Fact]
    public Task Takes_out_an_attribute_whose_element_it_is() => Fix.AppliesAsync(
        "CELL1107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Chown), /* again */ Capabilities([|LinuxCapability.Chown|])] // end
        [Capabilities(new[] { [|LinuxCapability.Chown|] })]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Chown)] // end
        public partial class Demo;
        """);

    [Fact]
    public Task Leaves_a_capability_alone_that_other_sets_need() => Fix.OffersNothingAsync("CELL1107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Chown)]
        [Capabilities([|LinuxCapability.Chown|], Sets = CapabilitySets.Bounding | CapabilitySets.Inheritable)]
        public partial class Demo;
        """);

    [Fact]
    public Task Takes_out_raw_json_that_says_nothing_else() => Fix.AppliesAsync(
        "CELL2002",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/namespaces/-", [|"{\"type\":\"pid\"}"|])]
        [ConfigJson(json: [|"{\"type\":\"uts\"}"|], jsonPointer: "/linux/namespaces/-")] // goes
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Takes_out_raw_json_whose_pointer_is_at_fault() => Fix.AppliesAsync(
        "CELL5105",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson([|"/linux/sysctl/vm.overcommit_memory"|], "\"1\"")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Leaves_raw_json_alone_that_may_say_more() => Fix.OffersNothingAsync("CELL5105", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/sysctl", [|"{\"vm.overcommit_memory\":\"1\"}"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Takes_out_the_only_attribute_of_its_line() => Fix.AppliesAsync(
        "CELL2002",
        """
        namespace Work
        {
            /// <summary>The cell.</summary>
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            [Namespace(LinuxNamespace.User)]

            // Why twice?
            [[|Namespace("user")|]] // goes
            public partial class Demo;
        }
        """,
        """
        namespace Work
        {
            /// <summary>The cell.</summary>
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            [Namespace(LinuxNamespace.User)]

            // Why twice?
            public partial class Demo;
        }
        """);

    [Fact]
    public Task Keeps_what_stands_before_the_first_attribute() => Fix.AppliesAsync(
        "CELL2002",
        """
        /// <summary>The cell.</summary>
        #region Cell
        // Shared.
        [Namespace("user")] [[|Namespace(
            "user")|]] [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        #endregion
        """,
        """
        /// <summary>The cell.</summary>
        #region Cell
        // Shared.
        [Namespace("user")] [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        #endregion
        """);
}
