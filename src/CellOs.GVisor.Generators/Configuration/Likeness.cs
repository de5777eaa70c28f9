using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>
/// Tells what this library judges from the many other things that are called <c>*.config.json</c>, <c>*.cell.json</c> or <c>*.policy.json</c>, for
/// files about which the project says nothing.
/// </summary>
internal static class Likeness
{
    private static readonly string[] Sections = ["process", "root", "linux", "hooks"];

    /// <summary>Whether a text is like the kind of file that its name makes it.</summary>
    public static bool IsSeenIn(byte[] utf8, FileKind kind)
    {
        if (JudgedDocument.Read(utf8, out _) is not { } document)
        {
            // It cannot be read; but this word is in no other format.
            return Encoding.UTF8.GetString(utf8).Contains(WordOf(kind));
        }

        return kind is FileKind.Config ? IsConfig(document) : IsOfCellOs(document, NameOf(kind));
    }

    private static string WordOf(FileKind kind) => $"\"{NameOf(kind)}\"";

    private static string NameOf(FileKind kind) => kind switch
    {
        FileKind.Config => "ociVersion",
        FileKind.CellDocument => ExecutionCell.CurrentKind,
        _ => PolicyDocument.CurrentKind,
    };

    private static bool IsConfig(SpecObject document)
    {
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

    /// <summary>Whether it says that it is one, rightly or nearly so, or says nothing and has an id where one belongs. Kubernetes has documents of the same form.</summary>
    private static bool IsOfCellOs(SpecObject document, string kind) =>
        document.StringAt("apiVersion")?.Text.StartsWith("cellos", StringComparison.OrdinalIgnoreCase) == true ||
        string.Equals(document.StringAt("kind")?.Text, kind, StringComparison.OrdinalIgnoreCase) ||
        (document["apiVersion"] is null && document["kind"] is null && document.ObjectAt("spec")?["id"] is not null);
}
