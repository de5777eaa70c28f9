using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>What the parts of the lowering share: the declaration, the document they build, and what they find wrong on the way.</summary>
internal sealed class LoweringContext(CellDeclaration declaration)
{
    private readonly List<Finding> _findings = [];
    private readonly List<(int Property, HoleUse Use)> _holes = [];

    public CellDeclaration Declaration { get; } = declaration;

    /// <summary>What the attributes make; from <see cref="ConfigOverlay"/> on, what they make of the file.</summary>
    public SpecObject Document { get; set; } = new(AttributeOrigin.TypeName);

    /// <summary>The configuration that the cell is declared from, or the part of one that its ExecutionCell document says; if it is from a file.</summary>
    public SpecObject? File { get; set; }

    /// <summary>The ExecutionCell document that the cell is declared from, if it is from one.</summary>
    public ExecutionCell? CellDocument { get; set; }

    /// <summary>The attribute that makes the type a cell.</summary>
    public AttributeUse? Definition => Single("Cell") ?? Single("CellDocument");

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The holes in the order of their properties.</summary>
    public IReadOnlyList<HoleUse> Holes => [.. _holes.OrderBy(static hole => hole.Property).Select(static hole => hole.Use)];

    /// <summary>The attributes of a kind on the type, in the order they were written.</summary>
    public IEnumerable<AttributeUse> All(string name)
    {
        var attributes = Declaration.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name == name)
            {
                yield return new AttributeUse(attributes[i], -1, i);
            }
        }
    }

    /// <summary>The attribute of a kind on the type that allows only one.</summary>
    public AttributeUse? Single(string name)
    {
        foreach (var use in All(name))
        {
            return use;
        }

        return null;
    }

    /// <summary>The properties with an attribute of a kind, each with that attribute.</summary>
    public IEnumerable<(DeclaredProperty Property, int Index, AttributeUse Attribute)> OnProperties(string name)
    {
        var properties = Declaration.Properties;
        for (var i = 0; i < properties.Count; i++)
        {
            var attributes = properties[i].Attributes;
            for (var j = 0; j < attributes.Count; j++)
            {
                if (attributes[j].Name == name)
                {
                    yield return (properties[i], i, new AttributeUse(attributes[j], i, j));
                }
            }
        }
    }

    public void Report(Rule rule, Origin origin, params string[] arguments) => Report(rule, origin, null, arguments);

    public void Report(Rule rule, Origin origin, Repair? repair, params string[] arguments) =>
        _findings.Add(new Finding(rule, rule.Severity, "", origin, arguments, repair));

    public void Report(Finding finding) => _findings.Add(finding);

    public void AddHole(int property, Hole hole, string kind, string target) =>
        _holes.Add((property, new HoleUse(hole, kind, target)));

    /// <summary>Reports a text that another may take the place of.</summary>
    public void ReportText(Rule rule, Origin origin, string text, Repair? repair) =>
        Report(rule, origin, repair is null ? null : repair with { Original = text }, text);

    /// <summary>The hole a property makes; <see langword="null"/>, with a finding, when its type does not fit.</summary>
    /// <param name="property">The property.</param>
    /// <param name="index">Its index in the declaration.</param>
    /// <param name="fits">Which types fit.</param>
    /// <param name="becomes">What it is to become, for the message.</param>
    /// <param name="supported">The types that fit, for the message.</param>
    public Hole? HoleOf(DeclaredProperty property, int index, Func<DeclaredHoleType, bool> fits, string becomes, string supported)
    {
        if (property.Type is not { } type || !fits(type))
        {
            Report(UnsupportedHoleType.Rule, AttributeOrigin.PropertyName(index), property.Name, property.TypeName, becomes, supported);
            return null;
        }

        foreach (var member in type.EnumMembers)
        {
            if (member.Text.IndexOf('\0') >= 0 || JsonText.HasHalfSurrogatePair(member.Text))
            {
                Report(InvalidEnumText.Rule, AttributeOrigin.PropertyName(index), property.Name, member.Member);
            }
        }

        return new Hole(property.Name, type.Type, type.IsNullable)
        {
            Sequence = type.Sequence,
            IsElementNullable = type.IsElementNullable,
            EnumType = type.EnumType,
            EnumMembers = [.. type.EnumMembers],
        };
    }
}
