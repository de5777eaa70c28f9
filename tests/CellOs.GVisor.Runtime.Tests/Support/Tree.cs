using System.Globalization;
using System.Security.Cryptography;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>What is in a directory: names, modes, owners, links and contents, to be compared before and after.</summary>
internal static class Tree
{
    public static IReadOnlyList<string> Of(string directory)
        => [.. Directory.EnumerateFileSystemEntries(directory, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Order(StringComparer.Ordinal).Select(Describe)];

    private static string Describe(string path)
    {
        var status = LinuxCalls.StatusOf(path)!.Value;
        var content = new FileInfo(path).LinkTarget ?? (status.IsRegularFile ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : "");
        return string.Create(CultureInfo.InvariantCulture, $"{path} {status.TypeAndMode:x} {status.Owner}:{status.Group} {content}");
    }
}
