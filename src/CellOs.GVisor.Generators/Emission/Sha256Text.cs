using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>SHA-256 as 64 lowercase hexadecimal digits.</summary>
internal static class Sha256Text
{
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text))
            .Select(static value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
