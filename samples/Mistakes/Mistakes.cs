// Cells that runsc would refuse, or start and not honour. The build says so, on the argument at fault.
using CellOs.GVisor;

namespace Mistakes;

[Cell("misspelt")]
[Process("/bin/true")]
[Rootfs("rootfs")]
[Capabilities("CAP_NET_ADMIM")]
[Namespace("net")]
[Rlimit("RLIMIT_NOFILES", 64, 64)]
public partial class Misspelt;

[Cell("writable")]
[Process("/bin/true")]
[Rootfs("rootfs")]
[Mount("/data", Type = "bind", Source = "/srv", Options = new[] { "readonly" })]
[Mount("/conf", Source = "/etc/conf")]
[Mount("scratch", Type = "tmpfs", Source = "tmpfs", Options = new[] { "size=16MB", "mode=1777" })]
public partial class Writable;

[Cell("Not A Name")]
[Process("tool", WorkingDirectory = "work", OomScoreAdjust = 5000)]
[Rootfs("rootfs")]
[EnvironmentVariable("LANG")]
[Lifetime(TtlSeconds = 0)]
public class NotPartial
{
    [Argument]
    public object? Anything { get; init; }
}
