namespace CellOs.GVisor.Model;

/// <summary>A digest as the contract writes it: <c>sha256:</c> and 64 lowercase hexadecimal digits.</summary>
internal static class Sha256Digest
{
    private const string Prefix = "sha256:";
    private const int Digits = 64;

    public static bool IsValid(string digest)
    {
        if (digest.Length != Prefix.Length + Digits || !digest.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = Prefix.Length; i < digest.Length; i++)
        {
            if (digest[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
    }
}
