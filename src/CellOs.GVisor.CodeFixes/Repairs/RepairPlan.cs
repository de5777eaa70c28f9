using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>A repair that can be carried out.</summary>
/// <param name="Title">What the user sees.</param>
/// <param name="Apply">Makes the repaired syntax tree.</param>
internal sealed record RepairPlan(string Title, Func<SyntaxNode> Apply);
