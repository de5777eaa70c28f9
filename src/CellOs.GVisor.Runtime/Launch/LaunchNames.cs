using System.Security.Cryptography;

namespace CellOs.GVisor.Runtime;

/// <summary>The names of one launch. They are unpredictable and never used twice, since runsc destroys a live container whose id is used again.</summary>
internal sealed class LaunchNames
{
    /// <summary>How long the random part is: of 32 letters, 80 bits.</summary>
    internal const int RandomLength = 16;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int LongestContainerId = 40;

    internal LaunchNames(string cellId)
    {
        if (!Model.CellId.IsValid(cellId))
        {
            throw new CellLaunchException(
                CellErrorKind.LaunchFailed,
                $"'{cellId}' is no cell id: 1 to 40 lowercase letters, digits and hyphens are, with no hyphen first or last.");
        }

        Random = RandomNumberGenerator.GetString(Letters, RandomLength);
        CellId = cellId;
    }

    /// <summary>The random part, which is also the name of the launch's directory.</summary>
    internal string Random { get; }

    private string CellId { get; }

    /// <summary>The container id: as much of the cell's id as there is room for, and the random part.</summary>
    /// <param name="room">How many characters it may have.</param>
    internal string ContainerId(int room = LongestContainerId)
    {
        var prefix = CellId[..Math.Clamp(Math.Min(room, LongestContainerId) - RandomLength - 1, 0, CellId.Length)].TrimEnd('-');
        return prefix.Length == 0 ? Random : $"{prefix}-{Random}";
    }

    /// <summary>Whether a directory's name is the random part of a launch.</summary>
    internal static bool IsRandom(string name) => name.Length == RandomLength && name.All(Letters.Contains);

    /// <summary>Whether a text is a container id that a launch with this random part may have.</summary>
    internal static bool IsContainerId(string? text, string random)
        => text == random
            || (text is not null && text.EndsWith("-" + random, StringComparison.Ordinal) && Model.CellId.IsValid(text[..^(random.Length + 1)]));

    /// <summary>The control group that the launcher gives a container, as in <c>linux.cgroupsPath</c>.</summary>
    internal static string ControlGroup(string containerId) => $"/cellos-gvisor-{containerId}";
}
