using System.Globalization;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules;

/// <summary>A place where a rule is broken.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How grave it is here.</param>
/// <param name="Pointer">The JSON pointer of the node at fault; of the place where it would stand if it is missing.</param>
/// <param name="Origin">Where the user wrote it, if anywhere.</param>
/// <param name="Arguments">What the message names.</param>
/// <param name="Repair">What would mend it, where that is obvious.</param>
internal sealed record Finding(
    Rule Rule, RuleSeverity Severity, string Pointer, Origin? Origin, string[] Arguments, Repair? Repair = null)
{
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments);
}
