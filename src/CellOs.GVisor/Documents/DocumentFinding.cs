namespace CellOs.GVisor;

/// <summary>A place in a JSON document where a rule is broken.</summary>
/// <param name="RuleId">The rule's id, such as <c>CELL1101</c>; its page has that name.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="JsonPointer">The place as a JSON pointer (RFC 6901); where something is missing, the place where it would stand.</param>
/// <param name="Line">The line in the text, from 1.</param>
/// <param name="Column">The column in that line, from 1, counted in UTF-16 code units as editors do.</param>
/// <param name="Message">What is wrong, what runsc does with it, and what to do.</param>
public sealed record DocumentFinding(
    string RuleId, RuleSeverity Severity, string JsonPointer, int Line, int Column, string Message);
