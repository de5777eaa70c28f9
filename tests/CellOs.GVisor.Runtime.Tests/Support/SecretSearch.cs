using System.Text;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Looks for a secret where it must not be: as it is, in Base64 and in hexadecimal.</summary>
internal static class SecretSearch
{
    /// <summary>A value that is nowhere else on the host.</summary>
    public static string NewValue() => $"hunter2-{Guid.NewGuid():N}";

    /// <summary>The command lines and environments, of all processes, that hold it.</summary>
    public static IEnumerable<string> InProcesses(string value)
        => from process in Directory.EnumerateDirectories("/proc")
            where char.IsAsciiDigit(Path.GetFileName(process)[0])
            from file in (string[])["cmdline", "environ"]
            let path = $"{process}/{file}"
            where Holds(path, value)
            select path;

    /// <summary>The files below a directory that hold it. Pipes and links are none.</summary>
    public static IEnumerable<string> InFiles(string directory, string value)
        => from path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            where LinuxCalls.StatusOf(path) is { IsRegularFile: true } && Holds(path, value)
            select path;

    /// <summary>Whether a text holds it.</summary>
    public static bool IsIn(string? text, string value) => text is not null && Holds(Encoding.UTF8.GetBytes(text), value);

    private static bool Holds(string path, string value)
    {
        try
        {
            // Without .NET's own locks, since runsc has some of its files locked.
            using var file = new FileStream(LinuxCalls.OpenUnlocked(path, LinuxCalls.ReadOnly), FileAccess.Read);
            using var content = new MemoryStream();
            file.CopyTo(content);
            return Holds(content.ToArray(), value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has gone since it was listed.
            Assert.False(Path.Exists(path) && path.Contains("/cg-", StringComparison.Ordinal), $"{path} cannot be searched: {e.Message}");
            return false;
        }
    }

    private static bool Holds(byte[] content, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        string[] forms = [value, Convert.ToBase64String(bytes)[..^4], Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes)];
        return forms.Any(form => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0);
    }
}
