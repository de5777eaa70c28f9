namespace CellOs.GVisor.Vocabulary;

/// <summary>
/// The environment variables of a secret. In the cell, under delivery <c>env</c>, its alias is the name. Where CellOS's environment broker takes
/// it from, it is <c>CELLOS_SECRET_</c> and the alias in capitals.
/// </summary>
internal static class SecretVariable
{
    private const string Prefix = "CELLOS_SECRET_";

    /// <summary>The variable that the environment broker reads for an alias.</summary>
    public static string OfBroker(string alias) => Prefix + alias.ToUpperInvariant();

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

    /// <summary>Whether every shell can read the variable of an alias: ASCII letters, digits and <c>_</c>, no digit first.</summary>
    public static bool IsPortable(string alias)
    {
        if (alias.Length > 0 && alias[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (var c in alias)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the environment broker reads one variable for two aliases.</summary>
    public static bool AreSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
