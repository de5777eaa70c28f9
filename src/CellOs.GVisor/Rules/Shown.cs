using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules;

/// <summary>A text of a document as a message shows it: on one line, and not longer than a reader needs to find it.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Text(string text)
    {
        var isCut = text.Length > Longest;
        var end = isCut && char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return JsonText.Escape(isCut ? text.Substring(0, end) : text) + (isCut ? "..." : "");
    }
}
