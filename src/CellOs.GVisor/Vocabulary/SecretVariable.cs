namespace CellOs.GVisor.Vocabulary;

/// <summary>The environment variable in which a secret is delivered: <c>CELLOS_SECRET_</c> and its alias in capitals.</summary>
internal static class SecretVariable
{
    private const string Prefix = "CELLOS_SECRET_";

    /// <summary>The variable of an alias.</summary>
    public static string NameOf(string alias) => Prefix + alias.ToUpperInvariant();

    /// <summary>Whether an alias can be one under every kind of delivery: not empty, without <c>=</c>, white space and control characters.</summary>
    public static bool IsPossible(string alias)
    {
        foreach (var c in alias)
        {
            if (c == '=' || char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return false;
            }
        }

        return alias.Length > 0;
    }

    /// <summary>Whether every shell can read the variable of an alias: ASCII letters, digits and <c>_</c>.</summary>
    public static bool IsPortable(string alias)
    {
        foreach (var c in alias)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two aliases are delivered in one variable.</summary>
    public static bool AreSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
