using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CellOs.GVisor.Model;

/// <summary>SHA-256 as 64 lowercase hexadecimal digits.</summary>
internal static class Sha256Text
{
    public static string Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET
        var digest = SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        var digest = sha.ComputeHash(bytes);
#endif
        return string.Concat(digest.Select(static value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
