using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>A repair that can be carried out. It changes the text and not the tree, so that comments and layout stay as they are written.</summary>
/// <param name="Title">What the user sees.</param>
/// <param name="Changes">The changes of the text.</param>
internal sealed record RepairPlan(string Title, params IReadOnlyList<TextChange> Changes)
{
    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
