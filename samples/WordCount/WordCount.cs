using CellOs.GVisor;

namespace Counting;

[Cell("word-count")]
[Process("/bin/wc", "-w")]
[Rootfs("rootfs")]
[Tmpfs("/tmp", SizeBytes = 16 << 20)]
[Limits(MemoryBytes = 64 << 20, Pids = 32)]
[Lifetime(TtlSeconds = 10)]
public partial class WordCount
{
    [BindMount("/data")]
    public required string DataDirectory { get; init; }

    [EnvironmentVariable("LC_ALL")]
    public string Locale { get; init; } = "C";

    [Argument]
    public required string File { get; init; }
}
