using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>
/// Tells an OCI configuration from the many other things that are called <c>*.config.json</c>, for files about which the project says nothing.
/// </summary>
internal static class OciLikeness
{
    private static readonly string[] Sections = ["process", "root", "linux", "hooks"];

    public static bool IsSeenIn(byte[] utf8)
    {
        if (JudgedDocument.Read(utf8, out _) is not { } document)
        {
            // It cannot be read; but this word is in no other format.
            return Encoding.UTF8.GetString(utf8).Contains("\"ociVersion\"");
        }

        foreach (var member in document.Members)
        {
            if (string.Equals(member.Key, "ociVersion", StringComparison.OrdinalIgnoreCase) ||
                (member.Key == "mounts" && member.Value is SpecArray) ||
                (member.Value is SpecObject && Sections.Contains(member.Key)))
            {
                return true;
            }
        }

        return false;
    }
}
