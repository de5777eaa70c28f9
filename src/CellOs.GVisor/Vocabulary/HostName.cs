using System.Text;

namespace CellOs.GVisor.Vocabulary;

/// <summary>What a host name or a domain name may be.</summary>
internal static class HostName
{
    /// <summary>The most bytes that sethostname(2) and setdomainname(2) take.</summary>
    public const int MaximumLength = 64;

    /// <summary>The length in bytes, as the kernel counts it.</summary>
    public static int LengthOf(string name) => Encoding.UTF8.GetByteCount(name);

    /// <summary>
    /// Whether it has the form of RFC 1123: parts of letters, digits and hyphens, separated by dots, with no hyphen at the ends of a part.
    /// </summary>
    public static bool IsWellFormed(string name) => IsWellFormed(name.AsSpan());

    /// <inheritdoc cref="IsWellFormed(string)"/>
    public static bool IsWellFormed(ReadOnlySpan<char> name)
    {
        var previous = '.';
        foreach (var c in name)
        {
            var fits = c switch
            {
                '.' => previous is not ('.' or '-'),
                '-' => previous != '.',
                _ => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'),
            };
            if (!fits)
            {
                return false;
            }

            previous = c;
        }

        return previous is not ('.' or '-');
    }
}
