using System.Net;
using System.Net.Sockets;

namespace CellOs.GVisor.Vocabulary;

/// <summary>The host of an egress rule: a name in the form of RFC 1123, or an address; and the patterns that policy packs have for it.</summary>
internal static class EgressHost
{
    /// <summary>What a pattern may begin with.</summary>
    public const string Wildcard = "*.";

    private const int LongestName = 253;
    private const int LongestLabel = 63;

    public static bool IsValid(string host) => IsValid(host.AsSpan());

    /// <summary>Whether a pattern is a host, or a name behind one <c>*.</c>.</summary>
    public static bool IsPattern(string pattern) => pattern.StartsWith(Wildcard, StringComparison.Ordinal)
        ? pattern.AsSpan().IndexOf(':') < 0 && IsValid(pattern.AsSpan(Wildcard.Length))
        : IsValid(pattern);

    /// <summary>
    /// Whether a host is what a pattern names, without regard to letter case. A wildcard stands for one label: whether it stands for none or for
    /// several too is not attested. Allocates nothing.
    /// </summary>
    public static bool Matches(string host, string pattern)
    {
        if (!pattern.StartsWith(Wildcard, StringComparison.Ordinal))
        {
            return string.Equals(host, pattern, StringComparison.OrdinalIgnoreCase);
        }

        var dot = host.IndexOf('.');
        return dot > 0
            && host.Length - dot == pattern.Length - 1
            && string.Compare(host, dot, pattern, 1, pattern.Length - 1, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool IsValid(ReadOnlySpan<char> host)
    {
        if (host.IndexOf(':') >= 0)
        {
            return IsIPv6(host);
        }

        if (host.Length is 0 or > LongestName || !HostName.IsWellFormed(host))
        {
            return false;
        }

        var start = 0;
        for (var i = 0; i <= host.Length; i++)
        {
            if (i == host.Length || host[i] == '.')
            {
                if (i - start > LongestLabel)
                {
                    return false;
                }

                start = i + 1;
            }
        }

        // No top-level domain is a number, so that what ends in one is an address or nothing.
        return !IsNumber(host, host.LastIndexOf('.') + 1, host.Length) || IsIPv4(host);
    }

    private static bool IsIPv6(ReadOnlySpan<char> host)
    {
        foreach (var c in host)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or ':' or '.'))
            {
                return false;
            }
        }

        return IPAddress.TryParse(host.ToString(), out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    private static bool IsIPv4(ReadOnlySpan<char> host)
    {
        var parts = 0;
        var start = 0;
        for (var i = 0; i <= host.Length; i++)
        {
            if (i < host.Length && host[i] != '.')
            {
                continue;
            }

            if (!IsNumber(host, start, i) || !IsByte(host, start, i))
            {
                return false;
            }

            parts++;
            start = i + 1;
        }

        return parts == 4;
    }

    private static bool IsByte(ReadOnlySpan<char> text, int start, int end)
    {
        var value = 0;
        for (var i = start; i < end; i++)
        {
            value = (value * 10) + (text[i] - '0');
        }

        return end - start <= 3 && value <= 255 && (end - start == 1 || text[start] != '0');
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return end > start;
    }
}
