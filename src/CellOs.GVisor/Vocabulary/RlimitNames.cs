using System.Diagnostics.CodeAnalysis;

namespace CellOs.GVisor.Vocabulary;

internal static class RlimitNames
{
    private const string Prefix = "RLIMIT_";

    private static readonly string[] Names =
    [
        "RLIMIT_AS", "RLIMIT_CORE", "RLIMIT_CPU", "RLIMIT_DATA", "RLIMIT_FSIZE", "RLIMIT_LOCKS", "RLIMIT_MEMLOCK", "RLIMIT_MSGQUEUE",
        "RLIMIT_NICE", "RLIMIT_NOFILE", "RLIMIT_NPROC", "RLIMIT_RSS", "RLIMIT_RTPRIO", "RLIMIT_RTTIME", "RLIMIT_SIGPENDING", "RLIMIT_STACK",
    ];

    /// <summary>The sixteen OCI names, in the order of <see cref="LinuxRlimit"/>.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(Names);

    public static bool Contains([NotNullWhen(true)] string? name) => name is not null && Array.IndexOf(Names, name) >= 0;

    /// <summary>Whether it names a resource of the BSDs or Solaris that Linux has no counterpart of, and is no slip of the hand.</summary>
    public static bool IsForeign(string? name) =>
        name is "RLIMIT_SBSIZE" or "RLIMIT_SWAP" or "RLIMIT_NPTS" or "RLIMIT_KQUEUES" or "RLIMIT_UMTXP" or "RLIMIT_PIPEBUF" or "RLIMIT_NTHR";

    /// <summary>Whether a text has the form that the specification gives: <c>RLIMIT_</c> and upper-case letters.</summary>
    public static bool HasForm(string text)
    {
        if (text.Length <= Prefix.Length || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = Prefix.Length; i < text.Length; i++)
        {
            if (text[i] is < 'A' or > 'Z')
            {
                return false;
            }
        }

        return true;
    }

    public static bool TryGet([NotNullWhen(true)] string? name, out LinuxRlimit limit)
    {
        var index = name is null ? -1 : Array.IndexOf(Names, name);
        limit = index < 0 ? default : (LinuxRlimit)index;
        return index >= 0;
    }

    /// <summary>The OCI name, or <see langword="null"/> for a value that is no member.</summary>
    public static string? Of(LinuxRlimit limit) => (uint)limit < (uint)Names.Length ? Names[(int)limit] : null;

    /// <summary>
    /// Reads what people write for a limit (<c>nofile</c>, <c>rlimit_nofile</c>, <c>RLIMIT-NOFILE</c>) as an OCI name.
    /// </summary>
    /// <returns>Whether the result is one of the sixteen names; when not, <paramref name="name"/> is the text in the shape of one.</returns>
    public static bool TryNormalize(string? text, out string name)
    {
        if (Contains(text))
        {
            name = text;
            return true;
        }

        name = PrefixedName.Shape(text, Prefix);
        return Contains(name);
    }
}
