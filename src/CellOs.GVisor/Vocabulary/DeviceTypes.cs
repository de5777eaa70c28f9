namespace CellOs.GVisor.Vocabulary;

/// <summary>The letters that stand for a kind of device (config-linux.md#devices).</summary>
internal static class DeviceTypes
{
    /// <summary>Whether it is <c>c</c>, <c>b</c>, <c>u</c> (as <c>c</c>) or <c>p</c>.</summary>
    public static bool Contains(string type) => type is "c" or "b" or "u" or "p";

    /// <summary>The letter that a word was most likely meant for.</summary>
    public static string? Suggest(string type) => type.Trim().ToLowerInvariant() switch
    {
        "c" or "char" or "chr" or "character" => "c",
        "b" or "blk" or "block" => "b",
        "u" or "unbuffered" => "u",
        "p" or "fifo" or "pipe" => "p",
        _ => null,
    };
}
