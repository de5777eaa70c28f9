using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0002")]
public sealed class ContainerNotPartialTests
{
    [Fact]
    public Task Reports_the_container_and_names_both() => Analyze.ReportsAsync(
        "CELL0002",
        """
        public class [|Outer|]
        {
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo;
        }
        """,
        "'Outer' is not partial, so the generator cannot add to the cell 'Demo' in it. Add the modifier 'partial' to 'Outer'.");

    [Fact]
    public Task Reports_each_that_is_not_partial_and_only_those() => Analyze.ReportsAsync("CELL0002", """
        public interface [|A|]
        {
            partial struct B
            {
                record [|C|]
                {
                    [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
                    partial class Demo;
                }
            }
        }
        """);

    [Fact]
    public Task Is_silent_when_all_are_partial() => Analyze.IsSilentAsync("CELL0002", """
        partial interface A
        {
            partial record struct B
            {
                [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
                partial class Demo;
            }
        }
        """);

    [Fact]
    public Task Is_silent_on_a_container_in_several_files() => Analyze.IsSilentAsync(
        "CELL0002",
        [
            """
            partial class A
            {
                [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
                partial class Demo;
            }
            """,
            """
            partial class A;
            """,
        ]);

    [Fact]
    public Task Is_fixed_from_the_outside_in() => Fix.AppliesAsync(
        "CELL0002",
        """
        // A.
        class [|A|]
        {
            /// <summary>B.</summary>
            private protected class [|B|]
            {
                [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
                partial class Demo;
            }
        }
        """,
        """
        // A.
        partial class A
        {
            /// <summary>B.</summary>
            private protected partial class B
            {
                [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
                partial class Demo;
            }
        }
        """);
}
