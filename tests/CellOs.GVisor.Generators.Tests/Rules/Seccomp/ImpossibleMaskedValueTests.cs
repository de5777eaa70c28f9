using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5019")]
public sealed class ImpossibleMaskedValueTests
{
    [Fact]
    public Task Reports_a_bit_outside_the_mask() => Analyze.ReportsAsync("CELL5019", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", Argument = 1, Comparison = SeccompComparison.MaskedEqual, Mask = 1, Value = [|3|])]
        public partial class Demo;
        """",
        message: "The value 3 has bits outside the mask 1, so that the comparison never holds. runsc masks the argument with 'value' and compares what is left with 'valueTwo'. Leave the bits out of the value, or take them into the mask.");

    [Fact]
    public Task Is_silent_on_a_value_within_the_mask() => Analyze.IsSilentAsync("CELL5019", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", Argument = 1, Comparison = SeccompComparison.MaskedEqual, Mask = 3, Value = 1)]
        public partial class Demo;
        """");
}
