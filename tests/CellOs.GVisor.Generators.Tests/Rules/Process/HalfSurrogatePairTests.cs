using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1026")]
public sealed class HalfSurrogatePairTests
{
    [Fact]
    public Task Reports_a_first_half() => Analyze.ReportsAsync(
        "CELL1026",
        """
        [Cell("demo"), Process("/bin/echo", [|"a\ud83d"|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        message: "The string at /process/args/1 holds half a surrogate pair, which is no character. runsc puts U+FFFD in its place without a word. Remove it, or write the whole character.");

    [Fact]
    public Task Reports_a_second_half_before_a_first() => Analyze.ReportsAsync("CELL1026", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("com.example.face", [|"\ude00\ud83d"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_key() => Analyze.ReportsAsync("CELL1026", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"com.example.\ud83d"|], "x")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_whole_pairs() => Analyze.IsSilentAsync("CELL1026", """
        [Cell("demo"), Process("/bin/echo", "\ud83d\ude00\ud83d\ude01"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
