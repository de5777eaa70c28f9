namespace CellOs.GVisor.Model;

/// <summary>The grammar of cell ids: a DNS label, so short that a launch's own suffix leaves a container id of 63 characters.</summary>
internal static class CellId
{
    public const int MaximumLength = 40;

    public static bool IsValid(string? id)
    {
        if (string.IsNullOrEmpty(id) || id!.Length > MaximumLength || id[0] == '-' || id[id.Length - 1] == '-')
        {
            return false;
        }

        foreach (var c in id)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
