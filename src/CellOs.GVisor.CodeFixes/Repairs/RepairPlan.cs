using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>A repair that can be carried out. It changes the text and not the tree, so that comments and layout stay as they are written.</summary>
/// <param name="Title">What the user sees.</param>
/// <param name="Changes">The changes of the text.</param>
internal sealed record RepairPlan(string Title, params IReadOnlyList<TextChange> Changes)
{
    /// <summary>The title where several texts take the place of one.</summary>
    /// <param name="commaSeparated">The texts.</param>
    public static string WriteEach(string commaSeparated) => "Write " + string.Join(", ", commaSeparated.Split(',').Select(static text => $"'{text}'"));

    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
