using System.Collections;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules;

/// <summary>Collects what the rules find in one cell.</summary>
internal sealed class FindingList(CellSpec spec) : IReadOnlyList<Finding>
{
    private readonly List<Finding> _findings = [];
    private Rule? _current;

    public int Count => _findings.Count;

    public Finding this[int index] => _findings[index];

    /// <summary>Runs one rule; what it reports is its own.</summary>
    public void Run(Rule rule)
    {
        _current = rule;
        rule.Check?.Invoke(spec, this);
    }

    /// <summary>Reports the node at fault.</summary>
    public void Report(SpecNode node, params string[] arguments) => Report(node, null, arguments);

    /// <summary>Reports the node at fault with its repair.</summary>
    public void Report(SpecNode node, Repair? repair, params string[] arguments) =>
        Add(node.Pointer, node.NearestOrigin, WithOriginal(repair, node), arguments);

    /// <summary>Reports a member that is missing from an object.</summary>
    public void ReportMissing(SpecObject parent, string key, params string[] arguments) =>
        ReportMissing(parent, key, null, arguments);

    /// <summary>
    /// Reports a member that is missing from an object, with its repair. One that stands there under a wrong name is not missing, and of an
    /// explicit null there is an error to be had already: one mistake is one finding.
    /// </summary>
    public void ReportMissing(SpecObject parent, string key, Repair? repair, params string[] arguments)
    {
        if (!parent.IsMisspelt(key, spec.SchemaOf(parent)) && !(parent[key] is SpecNull && _current!.Severity < RuleSeverity.Error))
        {
            Add(JsonPointer.Append(parent.Pointer, key), parent.NearestOrigin, repair, arguments);
        }
    }

    /// <summary>Reports a member that is missing from an object, whether or not it stands there under a wrong name: what is demanded is not kept either way.</summary>
    public void ReportAbsent(SpecObject parent, string key, Repair? repair, params string[] arguments) =>
        Add(JsonPointer.Append(parent.Pointer, key), parent.NearestOrigin, repair, arguments);

    /// <summary>Reports a member's key, for what is wrong with the name and not with the value.</summary>
    public void ReportKey(in SpecMember member, Repair? repair, params string[] arguments) =>
        Add(member.Value.Pointer, member.KeyOrigin ?? member.Value.NearestOrigin, repair is null ? null : repair with { Original = member.Key }, arguments);

    /// <summary>Reports something that no node stands for, such as a setting of runsc.</summary>
    public void ReportAt(string pointer, Origin? origin, Repair? repair, params string[] arguments) =>
        Add(pointer, origin, repair, arguments);

    /// <summary>Whether one of the first findings is of an error in this very value. Allocates: for what is about to be reported.</summary>
    public bool HasErrorAt(SpecNode node, int first)
    {
        var pointer = node.Pointer;
        for (var i = 0; i < first; i++)
        {
            if (_findings[i].Rule.Severity == RuleSeverity.Error && _findings[i].Pointer == pointer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether an error has been found in what the user wrote here, in whatever form it was judged: what an OCI configuration is made of is
    /// judged in both. Allocates nothing.
    /// </summary>
    public bool HasErrorFrom(SpecNode node)
    {
        if (node.NearestOrigin is not { } origin)
        {
            return false;
        }

        foreach (var finding in _findings)
        {
            if (finding.Severity == RuleSeverity.Error && origin.Equals(finding.Origin))
            {
                return true;
            }
        }

        return false;
    }

    public IEnumerator<Finding> GetEnumerator() => _findings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Only a repair that writes over a text needs it: what is merely named may be secret.</summary>
    private static Repair? WithOriginal(Repair? repair, SpecNode node) =>
        repair?.Kind is RepairKind.Replace or RepairKind.Split && node is SpecString text
            ? repair with { Original = text.Text }
            : repair;

    private void Add(string pointer, Origin? origin, Repair? repair, string[] arguments) =>
        _findings.Add(new Finding(_current!, _current!.SeverityFor(spec), pointer, origin, arguments, repair));
}
