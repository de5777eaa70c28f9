using System.Text;

namespace CellOs.GVisor.Vocabulary;

/// <summary>What the name of a network device may be.</summary>
internal static class NetDeviceName
{
    /// <summary>The most bytes of a name, one less than the kernel's IFNAMSIZ.</summary>
    public const int MaximumLength = 15;

    /// <summary>Whether the kernel takes the name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isTemplate">Whether one <c>%d</c> is fine, in the place of which the kernel puts the first number that is free.</param>
    public static bool IsPossible(string name, bool isTemplate)
    {
        if (name is "" or "." or ".." || Encoding.UTF8.GetByteCount(name) > MaximumLength)
        {
            return false;
        }

        var mayHoldNumber = isTemplate;
        for (var i = 0; i < name.Length; i++)
        {
            switch (name[i])
            {
                case '/' or ':' or '\0' or ' ' or (>= '\t' and <= '\r'):
                    return false;
                case '%' when !mayHoldNumber || i + 1 == name.Length || name[i + 1] != 'd':
                    return false;
                case '%':
                    mayHoldNumber = false;
                    break;
            }
        }

        return true;
    }
}
