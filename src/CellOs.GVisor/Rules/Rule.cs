using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules;

/// <summary>
/// A rule: what a cell must or should be, and the check that finds where it is not. It does not know who wrote the cell, nor who reads the
/// finding. Each has a page, <c>docs/{Id}.md</c>.
/// </summary>
internal sealed class Rule
{
    /// <summary>The diagnostic id, such as <c>CELL1101</c>. Never used again for something else.</summary>
    public required string Id { get; init; }

    /// <summary>The rule's name in the OCI rule list, such as <c>CAP01</c>; empty for rules of the C# definition itself.</summary>
    public string Reference { get; init; } = "";

    public required RuleSeverity Severity { get; init; }

    /// <summary>The severity for a document that another tool made, where real tools break the rule.</summary>
    public RuleSeverity? ImportedSeverity { get; init; }

    /// <summary>What is wrong, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What is wrong with the thing at hand, as a composite format; it names the thing.</summary>
    public required string Message { get; init; }

    /// <summary>What runsc does with it: a sentence, appended to the message. Empty where runsc never sees it.</summary>
    public string Runsc { get; init; } = "";

    /// <summary>What to do: a sentence, as a composite format over the same arguments, appended to the message.</summary>
    public required string Remedy { get; init; }

    /// <summary>Finds the places. Absent for what only a front end can see, which reports it itself.</summary>
    public Action<CellSpec, FindingList>? Check { get; init; }

    /// <summary>Why no automatic repair is offered; absent where one is.</summary>
    public string? NoRepair { get; init; }

    /// <summary>The three sentences as one composite format.</summary>
    public string MessageFormat => Runsc.Length == 0 ? $"{Message}. {Remedy}." : $"{Message}. {Runsc}. {Remedy}.";

    public RuleSeverity SeverityFor(CellSpec spec) => spec.IsImported ? ImportedSeverity ?? Severity : Severity;
}
