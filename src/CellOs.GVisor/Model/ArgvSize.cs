namespace CellOs.GVisor.Model;

/// <summary>
/// How large arguments are in the form in which the contract measures them: as a JSON array in base64. Firecracker's backend hands them over so, on
/// a kernel command line of 4 KiB.
/// </summary>
internal static class ArgvSize
{
    /// <summary>The most bytes that the contract allows.</summary>
    public const int MaximumBytes = 3072;

    /// <summary>The bytes, of what is known at build time: what a hole will hold counts nothing. Allocates nothing.</summary>
    public static long Of(StringItems argv)
    {
        long json = 2;
        var count = 0;
        foreach (var argument in argv)
        {
            if (argument.Presence is null && argument.Hole is not { IsSequence: true })
            {
                json += 2 + JsonBytes(argument.Text);
                count++;
            }
        }

        json += Math.Max(0, count - 1);
        return (json + 2) / 3 * 4;
    }

    /// <summary>The bytes of a text inside a JSON string, with no more escapes than JSON demands.</summary>
    private static long JsonBytes(string text)
    {
        long bytes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                bytes += 4;
            }
            else
            {
                bytes += c switch
                {
                    '"' or '\\' or '\b' or '\t' or '\n' or '\f' or '\r' => 2,
                    < ' ' => 6,
                    < '\u0080' => 1,
                    < '\u0800' => 2,
                    _ => 3,
                };
            }
        }

        return bytes;
    }
}
