using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Repairs;

/// <summary>One option to an entry.</summary>
public sealed class SplitTests
{
    [Fact]
    public Task Puts_the_parts_where_the_whole_was() => Fix.AppliesAsync(
        "CELL3134",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = new[] { /* all */ [|"ro,nosuid"|] /* end */, "bind" })]
        [Mount("/b", Type = "bind", Source = "/b", Options = new string[] { "bind", [|"ro, nosuid,"|] })]
        [Mount("/c", Type = "bind", Source = "/c", Options = [[|"bind,ro"|], [|"nosuid,nodev"|]])]
        [Mount("/d", Type = "bind", Source = "/d", Options = new[]
        {
            "bind", // bound
            [|"ro,nosuid"|], // both
        })]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = new[] { /* all */ "ro", "nosuid" /* end */, "bind" })]
        [Mount("/b", Type = "bind", Source = "/b", Options = new string[] { "bind", "ro", "nosuid" })]
        [Mount("/c", Type = "bind", Source = "/c", Options = ["bind", "ro", "nosuid", "nodev"])]
        [Mount("/d", Type = "bind", Source = "/d", Options = new[]
        {
            "bind", // bound
            "ro", "nosuid", // both
        })]
        public partial class Demo;
        """);

    [Fact]
    public Task Leaves_an_array_alone_whose_length_is_given() => Fix.OffersNothingAsync("CELL3134", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = new string[1] { [|"bind,ro"|] })]
        public partial class Demo;
        """);
}
