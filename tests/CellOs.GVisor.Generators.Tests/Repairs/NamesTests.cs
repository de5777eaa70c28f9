using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Repairs;

/// <summary>What is added is written so that it compiles where it is added.</summary>
public sealed class NamesTests
{
    [Fact]
    public Task An_alias_is_used_where_there_is_nothing_shorter() => Fix.AppliesAsync(
        "CELL2025",
        """
        using V = CellOs.GVisor;

        [V.Cell("demo"), V.Process("/bin/true"), V.Rootfs("rootfs"), V.Runsc(Network = [|V.RunscNetwork.Host|])]
        public partial class Demo;
        """,
        """
        using V = CellOs.GVisor;

        [V.Cell("demo"), V.Process("/bin/true"), V.Rootfs("rootfs"), V.Runsc(Network = V.RunscNetwork.Host)]
        [V.HostNamespace(V.LinuxNamespace.Network)]
        public partial class Demo;
        """,
        usings: "");

    [Fact]
    public Task A_full_name_is_used_where_nothing_shortens_it() => Fix.AppliesAsync(
        "CELL2025",
        """
        [CellOs.GVisor.Cell("demo"), CellOs.GVisor.Process("/bin/true"), CellOs.GVisor.Rootfs("rootfs")]
        [CellOs.GVisor.Runsc(Network = [|CellOs.GVisor.RunscNetwork.Host|])]
        public partial class Demo;
        """,
        """
        [CellOs.GVisor.Cell("demo"), CellOs.GVisor.Process("/bin/true"), CellOs.GVisor.Rootfs("rootfs")]
        [CellOs.GVisor.Runsc(Network = CellOs.GVisor.RunscNetwork.Host)]
        [CellOs.GVisor.HostNamespace(CellOs.GVisor.LinuxNamespace.Network)]
        public partial class Demo;
        """,
        usings: "");

    [Fact]
    public Task An_attribute_is_added_to_the_part_that_is_at_fault() => Fix.AppliesAsync(
        "CELL2025",
        """
        // The cell.
        partial class Demo
        {
            [Limit(CellLimit.Pids)] public int Pids { get; init; }
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs"), Runsc(Network = [|RunscNetwork.Host|])]
        public partial class Demo;
        """,
        """
        // The cell.
        partial class Demo
        {
            [Limit(CellLimit.Pids)] public int Pids { get; init; }
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs"), Runsc(Network = RunscNetwork.Host)]
        [HostNamespace(LinuxNamespace.Network)]
        public partial class Demo;
        """);
}
