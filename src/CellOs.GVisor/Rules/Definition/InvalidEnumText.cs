namespace CellOs.GVisor.Rules.Definition;

/// <summary>Text of an enum member cannot be written. Only the compiler can see it, so the front end reports it.</summary>
internal static class InvalidEnumText
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0025",
        Severity = RuleSeverity.Error,
        Title = "Text of an enum member cannot be written",
        Message = "The text that '{0}' has for the member '{1}' of its enum holds a NUL character or half a surrogate pair",
        Remedy = "Write another text in its [EnumMember]",
        NoRepair = "which text is meant is for a person to say",
    };
}
