using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Repairs;

/// <summary>Options, capabilities and values added.</summary>
public sealed class AdditionTests
{
    [Fact]
    public Task Adds_an_option_to_every_kind_of_array() => Fix.AppliesAsync(
        "CELL3107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = [|new[] { "ro" /* read */ }|])]
        [[|Mount("/b", Type = "bind", Source = "/b", Options = new string[] { })|]]
        [[|Mount("/c", Type = "bind", Source = "/c", Options = [])|]]
        [Mount("/d", Type = "bind", Source = "/d", Options = [|[
            "ro", // read
            "nosuid", // safe
        ]|])]
        [[|Mount("/e", /* bound */ Type = "bind", Source = "/e")|]] // end
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = new[] { "ro", "bind" /* read */ })]
        [Mount("/b", Type = "bind", Source = "/b", Options = new string[] {"bind" })]
        [Mount("/c", Type = "bind", Source = "/c", Options = ["bind"])]
        [Mount("/d", Type = "bind", Source = "/d", Options = [
            "ro", // read
            "nosuid", "bind", // safe
        ])]
        [Mount("/e", /* bound */ Type = "bind", Source = "/e", Options = new[] { "bind" })] // end
        public partial class Demo;
        """);

    [Fact]
    public Task Adds_no_option_to_raw_json_or_an_array_whose_length_is_given() => Fix.OffersNothingAsync("CELL3107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"{\"destination\":\"/a\",\"type\":\"bind\",\"source\":\"/a\"}"|])]
        [Mount("/b", Type = "bind", Source = "/b", Options = [|new string[1] { "ro" }|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Adds_a_capability_to_a_set() => Fix.AppliesAsync(
        "CELL1103",
        """
        /// <summary>The cell.</summary>
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Chown|], [|LinuxCapability.Kill|], Sets = CapabilitySets.Effective)] // effective
        public partial class Demo; // end
        """,
        """
        /// <summary>The cell.</summary>
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Chown, LinuxCapability.Kill, Sets = CapabilitySets.Effective)] // effective
        [Capabilities(LinuxCapability.Chown, Sets = CapabilitySets.Permitted)]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Permitted)]
        public partial class Demo; // end
        """);

    [Fact]
    public Task Gives_a_variable_a_value() => Fix.AppliesAsync(
        "CELL1006",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable(/* empty */ [|"A"|]), EnvironmentVariable(name: [|"B"|] /* too */)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [EnvironmentVariable(/* empty */ "A", ""), EnvironmentVariable(name: "B", "" /* too */)]
        public partial class Demo;
        """);

    [Fact]
    public Task Adds_no_member_to_the_document() => Fix.OffersNothingAsync("CELL0101", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/ociVersion", "null")]
        public partial class [|Demo|];
        """);
}
